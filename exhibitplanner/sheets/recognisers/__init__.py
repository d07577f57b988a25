"""What a sheet means: tables found in it, their kind, their columns, and what the whole sheet shares."""
