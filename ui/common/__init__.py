"""Widgets and behavior shared by all screens."""
