"""Forms on paper and in workbooks: those that companies fill in, and those that organisers want filled."""
