"""
Tables before their cells become values; made when files are read, asked by every checker.

coded_columns:   columns as codes: each distinct text once
edition_tables:  which texts came from which, and what of their facts holds
key_order:       the order of rows
raw_tables:      every cell as text, with its place
stacked_tables:  many tables of one shape, checked in one go
text_tables:     a document's text as rows
typed_tables:    checked text as values, once the check has passed
"""
