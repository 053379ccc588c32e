"""
What comes in from outside; runs when a clerk asks for it, never in a build.

read:       the command that reads one file and writes nothing
reading:    a received file as content, in a process with limits
conversion/: files of older programs as docx
accepting:  proposals that an editor accepted, as rows of the tables
documents/: received documents, from file to content
proposals/: what a received text may become, for an editor to decide
word/:      Word files
structure/: what a file prints as the parts of text.yml
limits/:    memory and time for what opens files of strangers
pdf/:       received PDF files
reports/:   units' reports of progress
"""
