"""
The published figures; called for the statistics page.

overview: results beside their plans, by kind and period
periods:  periods of figures
tables:   the figures, their plan, and what is derived
"""
