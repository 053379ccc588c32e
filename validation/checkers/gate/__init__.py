"""
Nothing secret and nothing about a person gets in or out.

data:         the tables and texts; at every check
file_kinds:   what a file is: words, an archive, a bare picture, or nothing that can be judged
markup:       the words of a page, part by part
outlets:      pages written by hand and what a build makes; after every build, and with --also
packed_files: the files of a folder, and those packed in them
"""
