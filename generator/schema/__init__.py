"""One definition of every record: types, tables, records."""
