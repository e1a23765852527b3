"""Training sessions and the attendance of a whole group."""
