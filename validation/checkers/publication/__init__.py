"""
What was published stands or changes openly; at every check of a folder that was confirmed before.

elsewhere:   what was published elsewhere stands here too
facts:       what the data says now, in the form of the ledger
ids:         published ids live or lead elsewhere
ledger:      published facts, rows and received lines stand
living_ids:  what became of an id
received:    texts stand as they were published and received
rows:        the rows of tables stand
settled:     what is said elsewhere of what is gone
"""
