"""
The words by which official texts cite, charge and set dates: lists and patterns, asked line by line.

amounts:         amounts of money, shares and counts, with their words
bodies:          names of bodies, and the several bodies of one list
citing_words:    what the words before a citation do to the document
deadlines:       deadlines and periods as printed
document_names:  issuer and title after the number of a cited document
doers:           who does a work that stands first ("… do Sở A thực hiện")
law_names:       laws and statutes named without a number
predicates:      the words with which duties begin, and names end
sentence_duties: the duties that one sentence gives
verbs:           the lists of words that predicates asks
"""
