"""Deadlines: rules to start from, how each company stands, what is done about them, and lists to chase with."""
