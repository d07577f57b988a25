"""What was done, by whom, before and after, and the way back: shared by the pane's tab and the history page."""
