"""
What keeps files of strangers from taking the machine: limits of memory and time; runs whenever one is opened.

files:   the bytes of a file, of a plain file only
process: a module or program in a process of its own
"""
