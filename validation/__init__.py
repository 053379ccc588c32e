"""
What must hold: text in; findings, or a Portal, out.

`python -m validation` (`__main__`) and every build come in here; a folder that has passed and not
changed since is answered for from the cache.

folder_check:  the one door to a data folder: reads it, judges it, hands it on
loading:       the checked data for a build: from the cache, or through the door
checkers/:     the questions that are asked of what was read
commands/:     what the commands of the check share
disclosure/:   what must not be published, in any writing
language/:     words: reading, comparing and recognising them
large_tables/: tables that are judged part by part, also on several machines
reading/:      from the bytes of files to tables and texts
report/:       the findings in every form that people and machines ask for
rulebook/:     every rule in words
schemas/:      one pandera schema per table
settings/:     what makes a portal one committee's own
tables/:       tables before their cells become values
"""
