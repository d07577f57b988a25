"""The workbook that a company fills in."""
