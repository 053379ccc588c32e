"""
From what a received file prints to the parts of text.yml, its head as data, and what to ask; runs at every intake.

elements/:       lines and numbers as printed, and the parts they become
heads/:          where texts begin and end, and what their heads and tails say
bodies/:         what stands between
answers:         a structured text as plain answers
proof:           no word lost, none added
structured_text: the whole way
"""
