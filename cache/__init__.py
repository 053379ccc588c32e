"""
What need not be done twice; all of it may be lost at any time.

Asked before a check, a page or a file is made, and filled after.

folder:         what is cached of a data folder: of the whole of it while nothing in it and no code has
                changed, of its parts while no code has changed
in_memory:      what a live preview has read, until a byte of its files changes
outputs:        pages, workbooks and PDFs, while the data answer the same to what was asked to make them
query_digests:  the answers of checked data, as digests
recording:      checked data that notes what it is asked
serialising:    checked data as bytes and back
state:          data, code, packages and day as one digest
store:          cached files, each proved by a key when it is read back
"""
