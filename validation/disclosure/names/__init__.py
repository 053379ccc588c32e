"""
Names of persons in a text. Asked by the judge of disclosures, each after its telltales.

addressed_names:   names after "đồng chí", ranks and labels
bare_shapes:       which capital words without accents are a name
full_names:        family name and given name, in any writing
given_names:       a given name alone before what is confidential
lone_names:        any word that opens a sentence before what is confidential
name_shapes:       which capital words are a name
office_holders:    names after the posts of those who hold them
parted_words:      names whose letters or words other marks part
shortened_names:   initials
small_names:       names typed without capitals
town_bodies:       bodies that look like names
whole_names:       names that are a cell or an item, or stand before what is said of one person
whole_shapes:      which capital words there are a name
"""
