"""The report of a check in every form that people and machines ask for."""
