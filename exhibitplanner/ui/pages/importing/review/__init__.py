"""The review step: what an import would do, row by row, and what a person decides about it."""
