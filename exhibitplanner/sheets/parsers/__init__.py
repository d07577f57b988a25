"""Cells into values: numbers with units, dates in every shape, choices, lists, telephone numbers, countries."""
