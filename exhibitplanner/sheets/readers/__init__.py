"""Spreadsheets read in the child process: what a file is, its cells, and what it says about them."""
