"""How the window looks: colours by role, sizes from font metrics, icons, style sheet."""
