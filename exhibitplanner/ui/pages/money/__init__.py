"""Money: what is charged, paid, open and ordered, added up."""
