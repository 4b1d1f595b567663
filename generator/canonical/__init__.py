"""The canonical form of data files: one way to write each record, generated from the tables."""
