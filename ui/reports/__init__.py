"""Reports: choose a paper, look at it, print it, save it, or save all of them."""
