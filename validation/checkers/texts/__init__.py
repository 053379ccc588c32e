"""
The verbatim texts; at every check of a text that has changed.

coverage:  every operative clause is bound to a fact or set aside; at every check
fidelity:  text.yml equals the source file
form:      ids fit their place, letters are the ones of the source
"""
