"""
How fast the portal is: side by side with peers, in one run, on made data; `make bench` (`__main__`).

The figures that stay are in `results/`, and RESULTS.md shows them.

made_data/: data folders of any size
measuring/: runs, results and their tables
peers/:     the same work done with well-known tools
subjects/:  what is measured, one module a subject
"""
