"""People and their organizations, as the office knows them.

`parent_leaders` and everything about one (`detail`); who comes (`enrolling`) and who leaves the
staff (`turnover`); who looks like the same person (`alike`); `organizations`.
"""
