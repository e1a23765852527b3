"""What a parent leader does on the way to the credential, step by step.

`cohorts` and `rule_sets` say when and by which rules. `coursework` is step 1; `placements` and
`hours` (`entries`, `entry_past`, `possible_doubles`, `lost_hours`) are step 2, with `evaluations`;
`training` is step 3, `capstone` step 4.
"""
