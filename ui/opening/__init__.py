"""Files that people open: by name, by double-click, by dragging, or from a button."""
