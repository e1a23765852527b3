"""The encrypted workspace file; the only package that speaks SQL."""
