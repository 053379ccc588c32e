"""
What must not be published: marks of secrecy, data about persons, names. Asked by the gate, of every text that leaves.

addressed_names:   names after "đồng chí", ranks and labels, and initials
circulation:       limits of circulation
contacts:          telephones and mailboxes of persons
file_names:        the words of a file's name
filled_fields:     filled-in fields of forms about one person
full_names:        family name and given name, in any writing
given_names:       a given name alone before what is confidential
identifiers:       numbers that lead to one person
judge:             the verdict on a text, from all of these
name_shapes:       which capital words are a name
office_holders:    names after the posts of those who hold them
particulars:       births and homes
personal_columns:  columns that would hold data about persons
printed_names:     signatories and office holders, as a published text prints them
secrecy:           marks of secrecy
words/:            how words are read, and the lists of names
"""
