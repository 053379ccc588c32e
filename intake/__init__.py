"""
What comes in from outside; runs when a clerk asks for it, never in a build.

reports/: units' reports of progress
"""
