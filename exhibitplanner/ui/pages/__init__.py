"""A page for each entry of the rail."""
