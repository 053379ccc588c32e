"""How fast the portal is: measured side by side with peers, in one run, on data made for it."""
