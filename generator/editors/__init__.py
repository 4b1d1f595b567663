"""What text editors are told of data files, generated from the tables."""
