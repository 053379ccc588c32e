"""What machines read about the downloads: descriptors made from the schemas and the data alone."""
