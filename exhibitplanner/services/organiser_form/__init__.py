"""An organiser's own form, filled from the plan."""
