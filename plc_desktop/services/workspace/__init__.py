"""The open workspace: what every service stands on.

`session` is what a service works with: the open file, the computer (`environment`, `keychain`) and
who sits at it. `records`, `tables` and `history` read and save any kind of record; `retracting`
takes back what was stated. `same_people`, `owners`, `authority` and `erasures` answer whose records
are one person's, whose they are, who may do what, and who was erased. `keys` and `passphrases`
open the file, `backups` keep it; `progress`, `asked` and `instants` are about time.
"""
