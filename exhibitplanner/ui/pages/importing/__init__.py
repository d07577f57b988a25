"""The import: files chosen, a summary of what would happen, what was done."""
