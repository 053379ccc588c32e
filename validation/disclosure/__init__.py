"""
What must not be published: marks of secrecy, data about persons, names. Asked by the gate, of every text that leaves.

births:              when one person was born
contacts:            telephones and mailboxes of persons
excused_names:       names that an exception lets pass
file_names:          the words of a file's name
filled_fields:       filled-in fields of forms about one person
homes:               where one person lives
identifier_patterns: what numbers that lead to one person look like
identifiers:         numbers that lead to one person
judge:               the verdict on a text, from all of these
marks/:              levels of secrecy, limits of circulation
names/:              names of persons, in any writing
personal_columns:    columns that would hold data about persons
printed_names:       signatories and office holders, as a published text prints them
records:             rows that tell of one person without a name
words/:              how words are read, and the lists of names
"""
