"""Import: sheets as they come, planned against the workspace, then written in one transaction."""
