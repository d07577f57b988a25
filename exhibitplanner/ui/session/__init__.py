"""What is open, and the threads that read and write it."""
