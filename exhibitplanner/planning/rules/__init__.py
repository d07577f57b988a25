"""What can go wrong with a plan: a small pure function a rule, found by its registration (DESIGN, section 9)."""
