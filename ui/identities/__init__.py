"""Cards and keys in the window: whose card was accepted, and what to do when keys change."""
