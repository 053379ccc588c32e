"""
What comes in from outside; runs when a clerk asks for it, never in a build.

read:              the command that reads one file and writes nothing
add:               the command that puts one into the data folder
reading:           a received file as content, in a process with limits
adding:            what a file becomes in the data folder, and whether the data hold with it
entry:             the rows of a document, from its own head
files_of_document: the files of a document, to be written
witness:           what LibreOffice reads otherwise in the same Word file
display_titles:    a title in capitals, as a name for pages
open_questions:    what only a person can decide, at the parts it is about
pages_beside_text: a local page that shows page pictures beside the text
page_places:       on which drawn page a paragraph begins
accepting:         proposals that an editor accepted, as rows of the tables
documents/:        received documents, from file to content
word/:             Word files
pdf/:              PDF files
conversion/:       files of older programs as docx
limits/:           memory and time for what opens files of strangers
structure/:        what a file prints as the parts of text.yml
proposals/:        what a received text may become, for an editor to decide
reports/:          units' reports of progress
"""
