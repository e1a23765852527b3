"""Is a certificate genuine? Answered for files and scans, with or without a workspace."""
