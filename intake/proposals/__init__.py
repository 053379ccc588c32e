"""
What a received text may become, proposed to an editor: pure functions of a text; runs when a clerk takes a document in.

Rules and lists of words, no model of language (decisions/0026). Nothing here is a fact before an editor accepts it.

accepted_rows:   accepted proposals as rows of the tables
cited_documents: the documents that a text cites, each once
duties:          duties of bodies, named in a clause, above it, or in a table
finding:         all proposals of a text, in reading order
known_units:     names of bodies matched to the units that the portal knows
passages:        a text as the lines that may be quoted
proposal:        what a proposal is
read_form:       cited documents, duties and deadlines as `python -m intake read` prints them
storing:         proposals.csv, written
task_tables:     duties and deadlines laid out in a table
wording/:        the words by which texts cite, charge and set dates
"""
