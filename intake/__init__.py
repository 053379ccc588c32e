"""
What comes in from outside; runs when a clerk asks for it, never in a build.

documents/: received documents, from file to content
reports/:   units' reports of progress
"""
