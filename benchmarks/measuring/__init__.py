"""
How runs are measured and told.

one_run:  one command: time and memory
results:  rows of results, and a table for people
rounds:   commands in turn
"""
