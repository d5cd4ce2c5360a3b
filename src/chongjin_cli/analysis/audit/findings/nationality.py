"""What nation something is said to be of, beside a claim that has all the rest: the same (I301), or another (E103)."""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit.comparing.comparison import Comparison
from chongjin_cli.analysis.audit.comparing.distinctions import is_said_of_it
from chongjin_cli.analysis.audit.comparing.sharing import LEAST_GIVEN, Shared
from chongjin_cli.analysis.audit.findings.agreement import agreed, is_otherwise
from chongjin_cli.analysis.audit.findings.finding import NOTHING, Assessment, conflict, doubt_of
from chongjin_cli.analysis.audit.findings.strength import too_strong
from chongjin_cli.analysis.audit.findings.support import supported
from chongjin_cli.analysis.audit.findings.untold import with_the_untold
from chongjin_cli.analysis.audit.names.name import Name, nation_of
from chongjin_cli.analysis.audit.reading.reading import named_in

LOOKED_AT = 40
"""Claims that are looked at for the rest of such a sentence, which is short."""
MUCH = 3.0
"""What the rest has to weigh, with what it goes on with: the soldiers, of any war, are too little."""
# Of a part of them another may be said.
_OF_SOME = re.compile(
    r"\b(?:most|mostly|partly|mainly|some|many|several|half|others?|(?:of|among) them|\d+ of)\b", re.I
)


def nationality(sentence: Comparison) -> Assessment:
    """What a claim says that has all of a sentence but the nation that something is said to be of."""
    reading = sentence.reading
    for name in filter(is_said_of_it, reading.names):
        for each in _of_the_rest(sentence, name):
            theirs = list(filter(is_said_of_it, each.held.reading.names))
            if len(theirs) != 1:
                continue
            ids = (each.held.claim["id"],)
            if nation_of(theirs[0]) == nation_of(name):
                found = too_strong(reading, [each]) or supported([each])
                return agreed(sentence, with_the_untold(sentence, Assessment((found,), ids)))
            texts = (reading.text, each.held.reading.text)
            is_sure = not (reading.is_negated or each.held.reading.is_negated or doubt_of(each.held))
            if is_sure and not any(map(_OF_SOME.search, texts)) and not is_otherwise(sentence.statement, each.held):
                return Assessment((conflict("E103", name.start, name.text, theirs[0].text, each.held),), ids)
    return NOTHING


def _of_the_rest(sentence: Comparison, name: Name) -> Iterator[Shared]:
    """The claims that have all parts of a sentence but a nation."""
    names = tuple(each for each in sentence.reading.names if each is not name)
    rest = Comparison(sentence.statement.saying(sentence.reading._replace(names=names, named=named_in(names))))
    given = (each for each in rest.nearest(LOOKED_AT) if rest.parts and min(each.shares) >= LEAST_GIVEN)
    return (each for each in given if each.total + rest.carried(each.held) >= MUCH)
