"""What the portal is measured against: the same work done plainly with well-known tools."""
