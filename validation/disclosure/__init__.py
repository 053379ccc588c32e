"""
What must not be published: marks of secrecy, data about persons, names. Asked by the gate, of every text that leaves.

addressed_names:   names after "đồng chí", ranks and labels
file_names:        the words of a file's name
full_names:        family name and given name, in any writing
given_names:       a given name alone before what is confidential
identifiers:       numbers, telephones and mailboxes that lead to one person
initials:          names that initials stand for
judge:             the verdict on a text, from all of these
name_shapes:       which capital words are a name
particulars:       births, homes and filled-in fields
personal_columns:  columns that would hold data about persons
printed_names:     signatories and office holders, as a published text prints them
secrecy:           marks of secrecy and limits of circulation
words/:            how words are read, and the lists of names
"""
