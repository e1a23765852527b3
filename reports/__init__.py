"""Papers: domain data drawn as PDF."""
