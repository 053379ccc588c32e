"""What leaves as a file: downloads, the search index, and the safe swap of a finished site."""
