"""
The published figures; called for the statistics page.

chart:    plan against result, drawn
periods:  periods of figures
tables:   the figures, their plan, and what is derived
"""
