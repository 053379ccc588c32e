"""
The settings that make a portal one committee's own; read and judged at every check, and asked by every build.

emblem:  a picture that only draws
judging: every value of the file
reading: the file and the picture it names, each value with its line; and the settings once they have passed
"""
