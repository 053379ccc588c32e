"""
Names of persons in a text. Asked by the judge of disclosures, each after its telltales.

addressed_names:   names after "đồng chí", ranks and labels, and initials
bare_shapes:       which capital words without accents are a name
full_names:        family name and given name, in any writing
given_names:       a given name alone before what is confidential
name_shapes:       which capital words are a name
office_holders:    names after the posts of those who hold them
small_names:       names typed without capitals
"""
