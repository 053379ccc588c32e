"""
What machines read about the site and its downloads, made from schemas and data alone; at every build.

calendars:          calendars of stated deadlines
clauses:            `dieu-khoan.json`, the clauses of a text
comparisons:        `cap.json`, the pairs of the clauses of two texts
data_package:       `datapackage.json`
feeds:              Atom feeds
folder_contents:    what a folder holds; before a copy or an older site is believed
json_schemas:       a JSON Schema beside each JSON file
provenance:         `build.json`
published_columns:  the columns as last published; `python -m publishing promise`
sbom:               the bill of materials
sitemap:            `sitemap.xml`
sources:            where a download comes from
sums:               checksums, and the check of a copy
"""
