"""Every table as CSV, for the site and for each unit, described by Data Packages."""
