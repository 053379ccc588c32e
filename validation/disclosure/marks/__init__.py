"""
Marks that papers bear: levels of secrecy, limits of circulation. Asked by the judge of disclosures.

circulation:       limits of circulation
conduct:           what rules about papers say, and no limit does
graded:            papers that are said to have been given a grade
handed_back:       papers to be handed back when a meeting ends
own_lines:         lines that a mark may have to itself
secrecy:           marks of secrecy
unaccented_marks:  marks of secrecy without accents, and in names of files
"""
