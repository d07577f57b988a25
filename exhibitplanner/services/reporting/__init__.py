"""Reports gathered and worded from the plan: a module for each, all listed in `registry`."""
