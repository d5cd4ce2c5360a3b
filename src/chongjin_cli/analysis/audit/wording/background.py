"""What an assertion adds only so that it can be understood alone: where a place is now, of what it is a part."""

import re

from chongjin_cli.analysis.audit.wording.verbs import is_finite

# What an assertion adds so that it can be understood alone: where a place is now, and of what it is a part.
_BACKGROUND = re.compile(
    r",? (?:now|today|then) (?:in|part of|a district of|a part of) [^,.]+?"
    r"(?:,|(?=\.$)|(?= (?:was|were|had|has|is|are|from|in|on|and)\b))"
    r"|, (?:the )?[^,]{0,40}?(?:['’]s|[^,]{0,10}) (?:old )?(?:province|county|region)[^,]{0,40},"
    r"|, (?:the|a|an) (?:province|county|region|city|capital|hill|mountain) [^,]+,"
    r"|, (?:which|where|who) [^,]+,"
    r"|, (?:whose|of which|in which|on which) [^,.]+(?:,|(?=\.$))"
    r"| (?:in|of|at|by) the \w+ (?:whose|of which|in which) [^,.]+(?=\.$)"
    r"|, (?!and\b|or\b)[a-z]\w* (?=[^,]* )[^,]{6,70},(?= (?!and\b|or\b)[a-z])"
)

# What stands between a subject and its verb: Ri Sol-ju, Kim Jong Un's wife, comes from …
_APPOSITION = re.compile(
    r"^(?!(?:If|In|On|At|By|When|While|After|Before|From|Since|Until|Under|With|Without|As|For|During|Of|To|Between|About|"
    r"Although|Though|Because|Around|Once|Early|Late)\b)([^,]{3,60}), [^,]{3,80},(?= (?!and\b|or\b)[a-z])"
)


def without_background(assertion: str) -> str:
    """An assertion without what it only adds to be understood alone."""
    return _APPOSITION.sub(r"\1", _BACKGROUND.sub(" ", assertion))


_WORD = re.compile(r"(?<![\w’'-])[a-z][\w’'-]*")


def behind_the_verb(assertion: str) -> str:
    """What an assertion says of its subject: from its first verb on, without what helps to understand it."""
    text = without_background(assertion)
    verbs = (found.start() for found in _WORD.finditer(text) if is_finite(found[0]))
    return text[next(verbs, 0) :]
