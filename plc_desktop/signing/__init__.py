"""Keys, canonical JSON, signatures and passphrase wrapping."""
