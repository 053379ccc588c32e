"""
Words as the searches for what must not be published see them. The lists beside these modules are what persons and places are called.

addresses:       what one says to a person, and posts
named_after:     streets, schools and the like that bear a person's name
said_of_persons: what stands after a name that is a whole part of a text
telltales:       what a text must hold to be worth a search
word_lists:      names of persons and places
"""
