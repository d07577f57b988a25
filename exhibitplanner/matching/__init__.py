"""Who is who: names normalised, romanised, scored against what is known."""
