"""The first page: how far the exhibition in view is, and what comes next."""
