"""
Facts held against the words they were taken from; at every check.

cited_documents: type, number, date, issuer and title of documents as their citations print them
figures:         published figures stand where the text puts them
language:        free words are spelt, abbreviations spell what they stand for, origins fit their evidence
quotations:      what editors write in their own words quotes and cites truly
quotes:          each quote stands in its clause
relations:       what a text says it does to other documents
supports:        rates and conditions belong to the policy whose words they are part of
task_roles:      who has which part in a task
unit_clauses:    the clause above that names the unit of a task
unit_names:      the names under which texts speak of units
unit_places:     units whose names leave out their place belong to the place of the document
units:           units are what their names say
values:          a value is what the words beside it read as
wards:           a ward has one rate
wording:         codes of closed lists against the words they were taken from
"""
