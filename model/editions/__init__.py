"""
Two texts of one work, or of any two documents: which clause became which.

likeness: how alike the words of two clauses are; while clauses are paired
matching: the partners of clauses; in pairing
pairing:  the pairs of clauses of two texts, and what happened to each; when an editor asks, and in every build
sides:    the clauses of one of two texts; in pairing
"""
