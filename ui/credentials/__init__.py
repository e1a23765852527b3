"""Credentials: who can receive one and why not yet, awarding, issuing, giving out the paper."""
