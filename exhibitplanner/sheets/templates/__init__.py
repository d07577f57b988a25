"""An organiser's own form filled in: only the cells that change are rewritten, all else stays byte for byte."""
