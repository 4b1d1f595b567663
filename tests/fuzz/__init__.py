"""Damaged and hostile files, by the thousand: every one is answered with findings or a clean read.

`python -m tests.fuzz --files 100000 --seed 1` runs as many as one likes; `docs/fuzzing.md` says more.
"""
