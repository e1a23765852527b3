"""What the window and the command line call: one method per thing a person does.

`app.Office` holds one service for each concept of the office and opens the workspace for all. A
service has the methods; what it reads, compares or refuses stands in modules beside it, which are
named in brackets here.

- People: `people`, `cohorts`, `organizations`, `placements` (`enrolling`, `parent_leader_detail`,
  `people_alike`, `same_people`, `rule_sets`).
- The pathway: `hours`, `coursework`, `training`, `capstone`, `evaluations` (`entries`,
  `entry_past`, `possible_doubles`, `hours_sheets`).
- Sign-off at the laptop: `sign_off` (`sign_off_queue`, `sign_off_lines`, `signatures`).
- Sign-off by file: `sign_off_by_file`, `sign_off_batches`, `requests_sent`, `supervisor_desk`
  (`sign_off_asking`, `sign_off_answers`, `answer_checks`, `deadlines`, `set_aside`).
- Sign-off on paper: `paper_sheets`, `paper_scans` (`scan_files`, `scanned_sheets`,
  `paper_decisions`).
- Credentials: `credentials`, `step_credentials`, `credential_life`, `portfolio`, `verifying`
  (`issuing`, `sealing`, `evidence`, `credential_files`, `credential_list`, `revocations`).
- Keys and cards: `identities`, `own_identity`, `root_key`, `certificates`, `turnover` (`authority`,
  `known_keys`, `custodians`, `issuer_keys`, `key_backup`, `card_files`, `passphrases`).
- Laptops of one office: `syncing`, `laptops`, `joining`, `conflicts`, `watched_folder`
  (`sync_sources`, `sync_preview`, `sync_writing`, `exchange_folder`).
- Other organizations: `partners`, `learner_records`, `cohort_report` (`shown_people`,
  `seen_records`, `external_records`, `hours_together`, `withdrawn_records`).
- Records that change their owner: `transfers` (`offering`, `seen_transfers`, `accepting`,
  `finishing`, `handing_over`, `taking_over`, `handed_records`, `transfer_desk`, `transfer_states`,
  `owners`).
- Papers: `reporting` (`certificate_reports`, `practicum_totals`, `transcripts`).
- The workspace: `records`, `history`, `tables`, `backups`, `keys`, `erasing`, `overview`
  (`session`, `environment`, `instants`, `progress`, `retracting`).
- Workbooks: `workbook_import` (the package `importing`).
"""
