"""
The words around a fact: what it is called, rests on and is qualified by; called by every page that shows facts.

cited_clauses: clauses that a text cites, its own and those of others
cited_documents: documents that words cite by number
citations:  links to documents, clauses, units and codes, and the words a fact rests on
counted:    numbers of tasks as the way to them
drafts:     what stands on a page from drafts
explained:  words of a text that the portal can explain
fact_card:  a fact in full
left_behind: facts that stayed with an earlier text
notes:      editors' notes that qualify a fact
"""
