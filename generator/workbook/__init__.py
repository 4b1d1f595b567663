"""Excel both ways: a unit's workbook made from the tables, and what was typed into one read back."""
