"""
The search index; at every build. `engine/` is what runs in the reader's browser.

bases:            the plain letters of a text, quickly
block_cache:      words of blocks that have not changed
documents:        what a hit says of its document
earlier_texts:    what of earlier texts of a work is found in its last one
entries:          what can be found
entries_of_data:  entries from tables, texts and pages
folding:          text to search tokens
index:            writes the index
numerals:         numbers as people write them
occurrences:      every word of every place
scripts:          the index as scripts
shards:           a large index in small parts
"""
