"""Files shipped with the program and typed access to them."""
