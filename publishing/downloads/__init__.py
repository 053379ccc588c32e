"""
Tables as files to take home, one module per format; at every build.

archive:         all in one zip; after all others
csv_files:       CSV for machines
excel_csv:       CSV for Excel
json_files:      JSON
originals:       the files that texts were taken from, and the ledger of what was published
quality_report:  the report of the check
records:         rows as plain tuples, for the writers of files
"""
