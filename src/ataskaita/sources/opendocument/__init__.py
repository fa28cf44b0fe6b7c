"""OpenDocument spreadsheets (.ods), read as the same pages and names as other workbooks."""
