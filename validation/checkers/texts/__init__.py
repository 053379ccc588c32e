"""
The verbatim texts; at every check of a text that has changed.

coverage:  every operative clause is bound to a fact or set aside; at every check
fidelity:  text.yml equals the source file
received_files: the files it came from are whole, listed, and compared where that is needed
received_words: the source file as words, its repairs made
form:      parts are whole and their words fit each other
proposals: what waits for an editor quotes its clause; at every check
printed_types: a type that no list has is called as it is printed; at every check
ids:       ids fit the printed number and their place
"""
