"""Sign-off: who has lines waiting, and the supervisor's own page at this laptop."""
