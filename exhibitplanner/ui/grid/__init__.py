"""The table of every kind, generated from the field descriptions."""
