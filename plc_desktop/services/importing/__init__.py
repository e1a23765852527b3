"""Bringing in the workbook an office already keeps.

`workbook_import` previews, writes and takes back. The rest is the way from rows to the records
they mean: it ends in `planning`, is pure but for `loading`, and writes nothing.
"""
