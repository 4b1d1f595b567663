"""The two founding documents, clause by clause, and where this program answers each."""
