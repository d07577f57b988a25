"""What is broken or missing in a plan: read, judged by `planning.rules`, and worded."""
