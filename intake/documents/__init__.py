"""
Received documents: from the bytes of a file to what stands on its paper; runs when a clerk takes a document in.

content: what every reader of a kind of file returns
"""
