"""The change log as pure code: change groups, registers, facts and their fold."""
