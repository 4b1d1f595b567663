"""Reads a data folder: every file, every fault, with its place."""
