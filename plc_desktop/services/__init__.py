"""What the window and the command line call: one method per thing a person does.

`app.Office` holds one service for each concept of the office and opens the workspace for all. A
service has the methods; what it reads, compares or refuses stands in modules beside it. Each
package says what its modules are; it imports only those named before it, which a contract holds:

- `workspace`: the open file, its records, and who may do what.
- `identities`: keys, cards, certificates, laptops.
- `pathway`: cohorts, placements, hours, training, coursework, capstone.
- `sign_off`: signatures at the laptop, by file, on paper.
- `credentials`: awarded, issued, verified, revoked.
- `people`: parent leaders, organizations, staff turnover.
- `papers`: what each paper says; the portfolio.
- `learner_records`: shown to other organizations.
- `transfers`: from one organization to another.
- `importing`: from the workbook an office keeps.
- `exchange`: files between laptops of one organization.

Of the whole office are `overview`, `dump`, `erasing` and `joining`, which starts a second laptop.
"""
