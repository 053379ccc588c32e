"""
How runs are measured and told.

commands:      a Python to measure with, and made data
one_run:       one command: time and memory
results:       rows of results
results_page:  RESULTS.md, from the figures that stay with the code
rounds:        commands in turn
site_size:     what a finished site weighs
tables:        results as Markdown tables
"""
