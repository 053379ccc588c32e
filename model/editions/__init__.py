"""
The texts of one work, or any two documents: which clause became which, and what became of facts.

carrying: what became of a fact when its text got a successor; when data are checked and shown
figures:  the figures that words state; in comparisons, and where facts are carried
likeness: how alike the words of two clauses are; while clauses are paired
living:   what holds now, and what stayed behind with earlier texts; once for all that is shown
matching: the partners of clauses; in pairing
pairing:  the pairs of clauses of two texts, and what happened to each; when an editor asks, and in every build
sides:    the clauses of one of two texts; in pairing
wording:  what differs between the words of two clauses; in comparisons, and where facts are carried
works:    which text came from which; wherever several texts of a work are asked for
"""
