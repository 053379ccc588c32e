"""
The finished site: built beside its place, inspected, and put in place in one step.

build:       `make site`
bundle:      `make bundle`
disk_copy:   a site that opens from a disk; for the bundle
files:       everything beside the pages; inside a build
gate:        nothing secret in what leaves; after a build
inspection:  a site as a browser sees it; after a build
releases:    releases side by side; `python -m publishing publish`, `rollback`, `list`
swap:        one step from the old site to the new
"""
