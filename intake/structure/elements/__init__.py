"""
What the structure of a text is made of; runs at every intake, before any part is told from another.

columns:         what is laid out side by side
footnotes:       footnotes at their marks
ids:             the id of every part
leading_numbers: the number that a line begins with
lines:           paragraphs as lines, with marks and bold letters
part_tree:       the parts while a text is read, and how they are written
shapes:          what the lines of heads and tails look like
"""
