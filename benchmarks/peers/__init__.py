"""
The same work done plainly with well-known tools; built beside the portal in each run.

hugo_site:     Hugo
plain_pandas:  pandas
static_site:   plain mkdocs-material
"""
