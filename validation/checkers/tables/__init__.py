"""
Rows and tables against each other; at every check.

carried_facts: what went on from an earlier text is not stated again
clause_pairs: stored pairs of clauses are true
days:        no day of what has happened is still to come
editions:    texts of one work come from each other as they can
fact_editions: what became of facts is as the words say
keys:        keys are unique and in order
references:  ids lead somewhere
reporters:   a report is of a unit that has a part in the task
salaries:    the base salary series
same_facts:  a fact is stated once
sequence:    the tasks of a clause are numbered
status:      a document's standing is supported by its text, date and history
"""
