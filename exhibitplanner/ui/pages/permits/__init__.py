"""A permit for several exhibits, written and changed as one."""
