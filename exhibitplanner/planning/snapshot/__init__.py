"""The plan as rules see it: light rows that know their neighbours, at one state of the workspace."""
