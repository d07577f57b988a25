"""What is broken in the plan, as the window shows it: below the page, beside a record, and by page in the rail."""
