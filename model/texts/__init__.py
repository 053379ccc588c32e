"""
The verbatim texts: what they are made of, and how a part is named by its id.

document_mentions: other documents where a text names them by number, in every form; when facts are checked
printed_days:      days and months as texts print them; when facts are checked
heads:             what a document's own head says of it; when facts are checked
head_lines:        how the lines of a head are set; whenever a text is shown
numbering:         what a printed number says: kind, rank, last step of the id; whenever a text is read or checked
examples:          one of each kind, for the dictionary
outline:           kind and holder of a part, from id and number; whenever a text is read or checked
citations:         how officials cite a part; wherever one is named
grids:             the cells of a table, merged ones told apart
nodes:             one part of a text, and its runs of words
received:          the files a text came from, and how far it was compared with them; wherever it is shown
printed:           the words that pages and prints must show, to prove that they do
table_citations:   how rows and cells of tables are cited; wherever one is named
text:              the whole text of a document, and what holds what
"""

from model.texts.nodes import Marked, Node, Piece, anchor, marked_words, place_of
from model.texts.text import Text

__all__ = ["Marked", "Node", "Piece", "Text", "anchor", "marked_words", "place_of"]
