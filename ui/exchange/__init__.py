"""Files between the laptops of one organization: theirs in, ours out, and what is to be decided."""
