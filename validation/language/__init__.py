"""
Words: reading, comparing and recognising them. Asked by readers of files and by checkers.

changes:          what became of a published cell: a slip, a loss, or words written anew
characters:       what may stand in official texts, and what only looks like it
legacy_fonts:     words typed for the fonts before Unicode
lost_letters:     letters that a code page without Vietnamese ones has no place for
plain_form:       words as a reader takes them, however they were typed
quote_search:     many quotes in many texts, in one go
reader_references: what a reader can look up
spelling:         Vietnamese syllables and slips of the keyboard
system_errors:    why the system refused a file, in Vietnamese
values_in_words:  words read as values
words:            whole words in a text, and what a slip was meant to be
"""
