"""
Tables beyond some megabytes, judged part by part; only where a table is that large.

cutting:       cuts a file into parts that can be read apart
duplicates:    rows of different parts that may say the same
on_dask:       the parts on as many machines as there are; with --engine dask
one_part:      one part, judged where it lies
part_by_part:  all parts, and what must be asked across them
"""
