"""
What comes in from outside; runs when a clerk asks for it, never in a build.

documents/: received documents, from file to content
proposals/: what a received text may become, for an editor to decide
word/:      Word files
reports/:   units' reports of progress
"""
