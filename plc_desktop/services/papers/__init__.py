"""Papers to print and to take along, as data with every number computed.

`reporting` answers for all papers (`hours_sheets`, `transcripts`, `practicum_totals`); `portfolio`
is everything one parent leader owns.
"""
