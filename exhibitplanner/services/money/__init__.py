"""What is ordered and charged, added up by who orders, supplies and pays: no accounting."""
