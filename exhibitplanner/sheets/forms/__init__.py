"""Workbooks that a company fills in, and its own workbook given back with what was not understood."""
