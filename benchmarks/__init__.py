"""Districts of any size, and what it costs to check and to publish them. `python -m benchmarks` runs all."""
