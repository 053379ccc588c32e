"""Tables as files to take home, one module per format."""
