"""Reading files from outside, with limits."""
