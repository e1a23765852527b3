"""Lines before a supervisor, decided one by one; at the office's laptop and from a file alike."""
