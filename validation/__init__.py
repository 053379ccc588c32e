"""What must hold: the rules of the data, and the report when one is broken."""
