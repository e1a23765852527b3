"""Who is who by their keys: roots, certificates, cards, and the laptops of the workspace.

- People: `cards` at the office, `own` on a supervisor's computer, `known_keys`, `key_backup`,
  `card_files`.
- The organization: `root_key`, `custodians`, `certificates`, `certificate_list`, `set_aside`.
- Computers: `laptops`, and the issuers accepted on one (`kept_issuers`).
"""
