"""Credentials that anyone can verify: documents, signatures, codes on paper, and their checks."""
