"""
The only code that changes published data; runs when an editor asks for it, never in a build.

confirm:  `make confirm`: writes down what was published
"""
