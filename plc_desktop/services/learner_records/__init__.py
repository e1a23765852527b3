"""Records shown to other organizations, and theirs shown to us: read-only.

`partners` says to whom and from whom. `showing` writes and keeps them: what goes along
(`shown_people`, `shown_before`), what comes (`seen`, `external`), what is taken back
(`withdrawing`).
`cohort_report` lists everybody's, with no hour counted twice (`hours_together`).
"""
