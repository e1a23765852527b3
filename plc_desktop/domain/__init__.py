"""Facts and rules of the pathway; standard library only."""
