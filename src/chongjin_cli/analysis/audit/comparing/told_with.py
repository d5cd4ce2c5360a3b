"""Whether a source that has a name of a sentence tells of it what the sentence does, and not something else beside."""

import re
from collections.abc import Iterator

from chongjin_cli.analysis.audit.comparing.places import PREPOSITION, is_behind_a_verb, is_of_a_name
from chongjin_cli.analysis.audit.comparing.predicates import is_told, predicates
from chongjin_cli.analysis.audit.held.accounts import Account
from chongjin_cli.analysis.audit.held.held import Held
from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.reading.sorts import tie_of
from chongjin_cli.analysis.audit.wording import words
from chongjin_cli.text.folding import words as folded_words

# What stands before a name that a sentence says of its subject: where it is, what it is known as.
_SAID = re.compile(r"\b(in|at|as) (?:the )?$")
_THERE, _CALLED = (
    rf"\b(?:{ties}) (?:the )?" for ties in ("in|at|to|into|from|near|off|and", "as|called|named|name of|or")
)
"""What a source has before a name of which it says so, too: not in a row of others (14 Kaechon, 15 Yodok)."""


def is_said_of_it(name: Name, reading: Reading) -> bool:
    """Whether a sentence says with a name where its subject is, or what it is known as."""
    return _SAID.search(reading.text, 0, name.start) is not None


def is_told_with_it(name: Name, reading: Reading, held: Held) -> bool:
    """Whether a source of a claim tells a deed of a sentence, if there is any, where it has a name of it.

    Where a sentence says of its subject that it is there, or is called so, it has to say that, too.
    """
    its = predicates(reading.text)
    told = [part.text for part in held.parts if name.words <= set(folded_words(part.text))]
    if is_said_of_it(name, reading):
        told = [text for text in told if any(_of_no_other(name, text))]
    stems = [set(map(words.stem, folded_words(text))) for text in told]
    return bool(stems) if not its else any(is_told(stem, each) for each in stems for stem in its)


def _of_no_other(name: Name, text: str) -> Iterator[bool]:
    """For each time that a text has a name tied to what is before it, whether that is no other name."""
    tied = _CALLED if name.before == "as" else rf"(?:{_THERE}(?:\w+ )?|\()"
    for found in re.finditer(rf"(?:(\w+) |^|[(,] ?){tied}{re.escape(name.text)}\b", text):
        yield not (found[1] or "").istitle()


def is_of_another_name(place: Name, reading: Reading, held: Held) -> bool:
    """Whether a sentence says that something was done at a place, which a claim has only of another name.

    What Chongryon in Japan paid for was not built in Japan. A source has to tie what it tells to it.
    """
    own = held.reading
    same = [name for name in own.names if place.is_same(name)]
    if (
        isinstance(held, Account)
        and is_said_of_it(place, reading)
        and not any(tie_of(name, own) or is_said_of_it(name, own) for name in same)
    ):
        return True
    if not is_behind_a_verb(place, reading):
        return False
    before = (PREPOSITION.search(own.text, 0, name.start) for name in same)
    return all(found is not None and is_of_a_name(found, own.names) for found in before)
