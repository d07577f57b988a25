"""The page of reports: choose, look, print, save."""
