"""Exhibit Planner: plan a national pavilion at trade fairs in one local file."""

__version__ = "0.1.0"
