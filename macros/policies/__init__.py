"""
Policies and the two look-ups; called for the policies page.

age_lookup:      the age condition
cards:           policies, conditions, base salaries
support_answer:  every sentence an answer on support may need
support_lookup:  support once paid, asked for
support_rates:   support once paid, as a table
"""
