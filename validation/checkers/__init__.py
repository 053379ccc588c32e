"""One module per kind of question: each takes the whole data set and gives its findings."""
