"""A report as a workbook: one sheet to sort, to work in, or to print as it is."""
