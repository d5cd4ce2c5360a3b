"""Words that Porter's stemmer cuts to the stem of another whose meaning is not theirs: they are read as their own.

`protestant` would be `protest`, `executive` what was `executed`. Each line is one word in its forms. Read so are the
words of the index and those that are asked for; what is shown, corrected or begun (`protest*`) stays as it is written.
"""

import re

_FORMS = """
protestant protestants protestantism
commissioned commissioning
executive executives
abortion abortions
international internationally
internal internally
informal informally
informant informants informer informers
experiment experiments experimental
emergency emergencies
communism
community communities communal
apartment apartments
capitalism
important importance importantly
mineral minerals
severe severely severity
fabric fabrics
publication publications
publicity
hospitality
foundered foundering
marshalling
graving
generator generators generate generates generated generating
organization organizations organize organized organizing organizer organizers
mobilization mobilize mobilized mobilizing
objective objectives
position positions
department departments
transition
minority minorities
universal universally
news
customer customers
customs
authority authorities
engineer engineers engineering
animated animation
critical critically
arsenic
tribunal tribunals
procession processions
corporal corporals
contraction
succession
terminate terminated termination
tentative tentatively
evening evenings
herring herrings
"""
_OWN = {form: f"{forms.split()[0]}0" for forms in _FORMS.strip().splitlines() for form in forms.split()}
"""By its form what a word is read as: the stemmer leaves what ends in a digit, and its beginnings find it."""
_WORD = re.compile("[a-z]{4,}")


def set_apart(folded: str) -> str:
    """A folded text, or an expression of FTS5, with each such word as its own: `a protestant0 church`."""
    return _WORD.sub(lambda word: _OWN.get(word[0], word[0]), folded)
