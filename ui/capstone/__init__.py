"""Capstone projects and the panel's decision."""
