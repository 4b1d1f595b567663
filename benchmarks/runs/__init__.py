"""What is measured, each run as a process of its own; the last line of its output is its result as JSON."""
