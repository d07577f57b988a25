"""What is around a page: rail, status line, messages, menus, palette, first run."""
