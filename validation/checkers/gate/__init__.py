"""
Nothing secret and nothing about a person gets in or out.

data:     the tables and texts; at every check
outlets:  pages written by hand and the downloads of a built site; after every build, and with --also
"""
