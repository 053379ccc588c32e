"""
What leaves as a file, and the safe swap of a finished site; `python -m publishing` (`__main__`).

Runs inside a build (downloads, search, descriptors), and after it (swap, releases, bundle).

addresses:    whole addresses for files that leave the site
processes:    work in two processes
proof:        what was made holds the words of its text; whenever a page or print is made
descriptors/: what machines read about site and downloads
downloads/:   tables as files
pages/:       pages as files
paper/:       texts as PDF
search/:      the search index
site/:        the finished site
workbooks/:   tables and units as workbooks
"""
