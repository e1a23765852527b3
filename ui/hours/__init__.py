"""Hours: the list, fast entry, one week of one person, and possible double entries."""
