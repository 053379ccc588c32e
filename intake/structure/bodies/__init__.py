"""
What stands between head and tail: numbered parts, paragraphs, tables, each in what holds it; runs at every intake.

body:       numbered parts and what stands between them
closings:   what closes a document after its last number
headings:   titles told from sentences
nesting:    what a numbered line stands in
quotations: words that an amending document quotes
tables:     tables cell by cell
"""
