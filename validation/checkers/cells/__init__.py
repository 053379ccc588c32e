"""
Single cells against the schema of their table; at every check, each distinct text once.

hints:          what an editor needs to hear about one bad cell beyond the rule
schema_checks:  runs pandera's checks, and names every cell that fails by its place
"""
