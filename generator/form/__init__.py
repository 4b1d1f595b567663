"""Forms in which clerks fill in data files: the definition of each is made from the tables."""
