"""
Pages as files, and the style sheet they share.

generated:  pages made from rows; at every build
on_demand:  the same when somebody asks; in the live preview
redirects:  where a withdrawn page leads; at every build
styles:     one style sheet of small ones; at every build
unused:     what no page asks for; at every build
verbatim:   proves that a page holds the words of its text; whenever one is made
"""
