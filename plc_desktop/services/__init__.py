"""What the window and the command line call: one method per thing a person does."""
