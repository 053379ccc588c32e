"""
From the bytes of files to tables and texts, each with its line; at every check, of files that have changed.

csv_rows:            the rows of a CSV file, batch by batch
csv_tables:          a table from its CSV file
dataset:             everything in a data folder
files:               the bytes of a file, and what the file really is
headers:             a header against its schema
journal:            whether a change of the folder was interrupted
ledger:              the facts as they were published
optional_libraries:  libraries that only some tables or engines need
parquet:             a table from a Parquet file
swapped_headers:     a header in which names were exchanged
table_files:         which files a table is made of
text_cache:          texts that were read and judged before
text_files:          one document's text and its source
text_yaml:           the tree of a text from its YAML
yaml_nodes:          plain YAML, with lines
"""
