"""Signatures of supervisors under hours, on three roads.

- `at_laptop`: at the office's laptop (`queue`, `lines`, `signatures`).
- `by_file`: asked (`asking`) and answered (`answers`) by file, also many at once (`batches`), with
  what was sent and not answered (`requests_sent`, `deadlines`) and why an answer is refused
  (`answer_checks`). `supervisor_desk` is the supervisor's side.
- `paper_sheets` and `paper_scans`: with a pen (`scan_files`, `scanned_sheets`, `paper_decisions`).
"""
