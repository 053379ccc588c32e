"""
Received documents: from the bytes of a file to what stands on its paper; runs when a clerk takes a document in.

content:       what every reader of a kind of file returns
content_json:  content as JSON and back
file_kinds:    what a file is, by its bytes
old_encodings: Vietnamese before Unicode
plain_text:    text files, pasted words
printed_lines: content as plain lines
"""
