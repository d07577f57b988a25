"""Spreadsheets: cells in, tables found, columns recognised, cells parsed; workbooks out."""
