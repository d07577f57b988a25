"""What the planner talks about: SQLModel classes and pure rules. No engine, no files, no Qt."""
