"""A sender's own workbook given back: marks and comments where it was not understood, and a list of them in front."""
