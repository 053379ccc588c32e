"""
The finished site: built beside its place, inspected, and put in place in one step.

build:       `make site`
bundle:      `make bundle`
copies_compared: two copies held against each other; `python -m publishing compare`
disk_copy:   a site that opens from a disk; for the bundle
files:       everything beside the pages; inside a build
gate:        nothing secret in what leaves; after a build
inspection:  a site as a browser sees it; after a build
locks:       one command at a time on a place; during a build
release_links: which release readers see; `publish`, `rollback`
releases:    releases side by side; `python -m publishing publish`, `rollback`, `list`
signatures:  the office's signature; on a finished site, where a key is set
swap:        one step from the old site to the new
traces:      where withdrawn words still stand; `python -m publishing traces`
verification: a copy held against its list and the office's signature; `python -m publishing verify`
"""
