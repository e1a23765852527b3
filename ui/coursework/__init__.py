"""Course results, for one person or a whole group."""
