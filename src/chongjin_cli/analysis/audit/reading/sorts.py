"""What sort of thing a name is of, as far as it can be told: a person, a ship, a place, a works or a body.

A name can only stand wrongly where another of its sort would be right: Pyongyang is no other ironworks.
"""

import re

from chongjin_cli.analysis.audit.names.name import Name
from chongjin_cli.analysis.audit.names.names import Names
from chongjin_cli.analysis.audit.names.unknown import FAMILY_NAMES
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.text.lexicon import distance

PERSON, SHIP, PLACE, WORKS, BODY = "person", "ship", "place", "works", "body"

_OF_RECORD = {
    f"{record}:{kind}": sort
    for record, sort, kinds in (
        ("actor", PERSON, "person"),
        ("actor", SHIP, "ship"),
        ("actor", BODY, "organisation,state body,military unit,company,agency,media,party"),
        ("place", PLACE, "city,foreign city,neighbourhood,district,county,province,region,country,harbour,island,"
                         "mountain,river,sea,historic place"),
        ("place", WORKS, "works,building,school,railway,monument,military site,mine,camp,station,power plant,hotel,"
                         "airport,museum,market,post station"),
    )
    for kind in kinds.split(",")
}  # fmt: skip
"""The sort of a place or actor by the kind that its record gives."""
_BY_NOUN = {
    noun: sort
    for sort, nouns in (
        (SHIP, "ship vessel destroyer ferry freighter boat submarine steamer battleship cruiser frigate tanker maru "
               "uss hms trawler warship"),
        (WORKS, "works factory plant complex shipyard yard steelworks ironworks mine camp prison hospital school hotel "
                "stadium airport airfield university college mill"),
        (PLACE, "port harbour city town county district province island river bay village"),
        (BODY, "ministry bureau division regiment corps army navy company group party bank committee agency"),
        (PERSON, "admiral marshal general colonel captain major president chairman minister governor bishop father mr "
                 "mrs ms dr sir lady professor"),
    )
    for noun in nouns.split()
}  # fmt: skip
"""The sort of a name by a noun in it, right behind it, right before it or before "of"."""
_BEFORE = re.compile(r"(\w+) (?:the |its |their |his |her )?$")
_OF = re.compile(r"(\w+) of (?:the )?$")
# A place behind what it is, which is tied to what stands before that.
_OF_PLACE = re.compile(r"(?:[A-Z]\w+ )?(?:port|city|town|village|province|county|island) of (?:the )?$")
LONGEST_NOUN = 40
"""Characters before a name in which a noun and "of" are looked for: the port of Magadan."""
LEAST_SPELT = 5
"""Letters of a name, at least, that may be another one spelt otherwise."""
_TIES = {
    word: group
    for group, words in enumerate(("to for toward towards into in at near on off outside", "from", "by with", "of"), 1)
    for word in words.split()
}
"""What ties a name to what stands before it, in groups that say the same; another word stands before a subject."""
WHERE = (_TIES["in"], _TIES["from"])
"""Those behind which a name says where, or from where."""
WHOLE = 0.8
"""The share of a claim, or of the words of both, from which on a text has the whole of it but for a name."""
SYLLABLES_OF_PERSON = 3
"""Syllables of the whole name of a Korean."""


def sort_of(name: Name, reading: Reading, names: Names) -> str | None:
    """The sort of what a name in a text is of; None if it cannot be told."""
    if name.kind == "nation":
        return "nation"
    if name.after in _BY_NOUN:
        return _BY_NOUN[name.after]
    if name.kind != "?":
        return _OF_RECORD.get(f"{name.kind}:{names.kind_of_record(name)}")
    of = _OF.search(reading.text, max(0, name.start - LONGEST_NOUN), name.start)
    spelt = name.text.casefold().replace("-", " ").split()
    nouns = (*reversed(spelt), name.before, of[1] if of else "")
    is_korean = len(spelt) == SYLLABLES_OF_PERSON and spelt[0] in FAMILY_NAMES
    return next((_BY_NOUN[noun] for noun in nouns if noun in _BY_NOUN), PERSON if is_korean else None)


def may_stand_for(
    name: Name, reading: Reading, other: Name, own: Reading, names: Names, is_whole: bool = False
) -> bool:
    """Whether a name of a text may stand for another of a claim: both are of one sort, in the same place.

    Where a text has the whole of a claim but for the name, it is enough that both are places, or both actors. Another
    spelling of the same name is none that could be wrong: Ranan, Sunho.
    """
    if is_spelt_alike(*(each.text.casefold() for each in (name, other))):
        return False
    if is_whole and (name.kind == other.kind or "?" in (name.kind, other.kind)):
        return True
    sorts = {sort_of(name, reading, names), sort_of(other, own, names)}
    if name.stands_like(other) or name.after in other.words or not (name.before or other.before):
        return len(sorts - {None}) < 2  # Shoe Factory, Bag Factory; or both begin
    ties = {_TIES[each.before] for each in (name, other) if each.before in _TIES}
    return None not in sorts and len(sorts) == 1 and len(ties) < 2


def tie_of(name: Name, reading: Reading) -> int | None:
    """The group of words that say the same of what ties a name to what stands right before it; None of a subject."""
    start = name.start
    if of := _OF_PLACE.search(reading.text, max(0, start - LONGEST_NOUN), start):  # to the Russian port of Magadan
        start = of.start()
    before = _BEFORE.search(reading.text, max(0, start - LONGEST_NOUN), start)
    return _TIES.get(before[1].casefold()) if before else None


def is_spelt_alike(one: str, other: str) -> bool:
    """Whether two names begin alike and differ in one letter."""
    return one[:1] == other[:1] and min(len(one), len(other)) >= LEAST_SPELT and distance(one, other, 1) == 1
