"""What says of the same things the reverse of another text: in the other order, by the other, or as done what was not.

Both are read in small letters with each name as one word, a capital or a people as their nation.
"""

import re
from itertools import combinations, pairwise

from chongjin_cli.analysis.audit.comparing.compared import is_compared_otherwise, without_compared
from chongjin_cli.analysis.audit.comparing.counted import are_counts_exchanged
from chongjin_cli.analysis.audit.dates.forms import MONTH_NAMES
from chongjin_cli.analysis.audit.reading.reading import Reading
from chongjin_cli.analysis.audit.reading.roles import NAME, TIES, TOKEN, plain, without_parts
from chongjin_cli.analysis.audit.wording import denials, hedges, words
from chongjin_cli.analysis.audit.wording.numbers import SMALL, TENS
from chongjin_cli.analysis.audit.wording.verbs import is_verb

_WORDS, _TIME = r"[^,;:.()]+", rf"{MONTH_NAMES.pattern}|\d{{4}}s?"
_UNCOUNTED = (
    rf"(?!(?:an?|the|about|some)? ?(?:\d|(?:{'|'.join((*SMALL, *TENS, 'hundred', 'thousand'))})\b(?!-))){_WORDS}"
)
_NAMES = rf"(?:(?:the|an?|its|in) )*(?:\w+ )?{NAME}\w+(?:,? (?:and )?{NAME}\w+)*"
# Words of which each says the reverse of those beside it, if the same stands behind both: before, and after.
CONTRARIES = tuple(
    tuple(re.compile(rf"\b(?:{each})\s+(?P<of>{of})", re.I) for each in (one, other))
    for one, other, of in (
        ("before|until|prior to", "after|following", _WORDS),
        ("went on|continued|kept|remained|became|began|started",
         "(?<!never )(?:stopped|ceased|gave up|discontinued)(?: to be)?", _WORDS),
        ("approved|accepted|passed", "(?:turned|voted) down|rejected|vetoed", _WORDS),
        ("(?<!at )first(?: of)?", "(?<!at )last(?: of)?", rf"(?:the )?[\w-]+(?: {NAME}\w+)?"),
        (r"(?:(?:only|just) a few|(?:an? )?handful|(?<!\bat )least|(?<!\bno )(?:fewer|less)(?! than)|"
         r"(?<!\ba )(?:few|little)|slight|slightly|hardly|barely|scarcely|rarely|seldom|half as \w+|"
         r"(?:an? )?(?:small|tiny) (?:number|part|share)s?)(?: any)?(?: of)?",
         r"(?:(?<!\bas )(?:many|much)|(?<!\bno )more(?! than)|most|all|great|greatly|wide|widely|heavy|heavily|"
         r"severe|severely|badly|largely|often|(?:twice|double|(?:\w+ times)) as \w+|"
         r"(?:an? )?(?:large|great|huge) (?:number|part|share)s?)(?: of)?",
         _WORDS),
        ("early(?: in)?|(?:beginning|start) of", "late(?: in)?|end of", _TIME),
        ("(?<!kept )(?<!dates )(?<!dated )(?:from|left|leaving|leaves|out of)",
         "to|into|(?:bound|headed) for|reached|entered|reaching", _NAMES),
        (r"ahead of|(?:more|larger|bigger|higher|greater|older|longer|dearer)(?: \w+)? than",
         r"behind|second (?:only )?to|(?:fewer|less|smaller|lower|younger|shorter|cheaper)(?: \w+)? than", _UNCOUNTED),
    )
)  # fmt: skip
MOST_OF = 2
"""Words behind such a one, of those that tell anything, which say of what it is."""
_BOTH_WAYS = re.compile(r"\b(?:lines?|railways?|roads?|routes?|drive|flights?|kept)\b[^,;.]{0,40}\b(?:from|between)\b")
_FROM_TO = re.compile(r"\bfrom (?:the )?([a-z]+) to (?:the )?([a-z]+)")
# What was not done: failed to reach it, its planned visit, the launch failed.
_UNDONE = re.compile(
    r"\b(?:(?P<failed>failed)|failing|refus(?:ed|ing)|declin(?:ed|ing)|tried|trying|attempted|planned|proposed|"
    r"intended|hoped|botched|aborted|unsuccessful|cancelled|abandoned|"
    r"(?:failure|plans?|attempts?|refusal|proposal) (?:of|to|for))(?: to)?(?: be)?"
    r"(?: (?:the|its|his|her|their|an?)\b)?(?: (?!(?:of|in|at|on|to|by|for|with|from|over)\b)(?P<what>[a-z][\w’'-]*))?"
)
# What leaves open whether something is so, or keeps it from being so: could be repaired, not known to have come.
_UNKNOWN = re.compile(
    r"\b(?:(?:could|might|may)(?: have)? be(?:en)?|(?:promis|vow|threaten)\w+ to(?: be)?|"
    r"(?:not|never)(?: \w+)? (?:known|recorded) to(?: have)?(?: been| be)?) (?:\w+ly )?(?P<what>[a-z][\w’'-]*)|"
    r"\bno (?P<nothing>[a-z]+)\b[^,;:.()]{0,90}? (?:is|are|was|were) known"
)
_KEPT_FROM = re.compile(r"\b(?:kept|keeps?|prevented|prevents?)\b[^,;:.()]{0,40}? from (?P<what>[a-z]\w*)")
# What had failed before, of what something else is told: the ship whose launch had failed.
_WHOSE = re.compile(r"\bwhose \w+ had failed\b")
_CLAUSE = re.compile(r"[,;:.()]|\b(?:and|but|because|although|though|since|while|when|who|which|that|after)\b")
# What may tell in other words that something did not come about, or went wrong.
_FAILURE = frozenset(map(words.stem, "fail failure botch unsuccessful abort attempt try refuse decline plan propose "
                         "intend hope due abandon cancel capsize topple tip tilt accident mishap disaster damage wrong "
                         "incident would not never stick hole half overturn".split()))  # fmt: skip
_HAS = re.compile(r"\bha(?:s|ve)\b")
# What was done by whom: was shot down by two fighters.
_DONE_BY = re.compile(
    r"\b(?:is|are|was|were|be|been|being) (?P<verb>[a-z]+)(?: (?:down|up|out|off))? by "
    rf"(?P<who>(?:(?! (?:{'|'.join(TIES)}|off)\b)[^,;:.()])+)"
)
# What may do something: no participle behind "is", and none that is done by somebody.
_DOES = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )\b(?P<verb>[a-z]+)\b(?!(?: [a-z]+)? by\b)"
)
# What stands beside a name and alone says where, or nothing, of it.
_WHERE = frozenset(beside for tie in TIES for beside in (f"{tie} …", f"… {tie}"))
BY_CHANCE = 2
"""Words that say where, beside two names, which may be the other's by chance: at the Neolithic site, of Chongjin."""
_ENDS = frozenset(f"{one}{end}{two}" for end in (*",;:.()", "and") for one, two in (("", " …"), ("… ", "")))
# What says that two names are of one: the consul was Oleg Koshcheev, who was the consul.
_ONE_OF_BOTH = frozenset(f"{each} …" for each in "is are was were be been became".split())


def is_turned_round(one: Reading, other: Reading) -> bool:
    """Whether one of two texts says the reverse of what the other does."""
    mine, its = plain(one), plain(other)
    return (
        is_in_other_order(mine, its)
        or is_compared_otherwise(mine, its)
        or _have_names_exchanged(mine, its)
        or _have_opposites_exchanged(mine, its)
        or are_counts_exchanged(mine, its)
        or _is_done_to_the_doer(mine, its)
        or _is_done_to_the_doer(its, mine)
        or is_told_undone(one, other)
    )


def _is_done_to_the_doer(one: str, other: str) -> bool:
    """Whether a text has a deed done to those by whom it was done by another text: shot two fighters down."""
    for done in _DONE_BY.finditer(other):
        who = {words.stem(word) for word in TOKEN.findall(done["who"]) if word not in words.STOP}
        for verb in _DOES.finditer(one):
            if words.stem(verb["verb"]) == words.stem(done["verb"]):
                before, behind = (
                    _stems_of(part) for part in (one[: verb.start()], _CLAUSE.split(one[verb.end() :])[0])
                )
                if len(who & behind) * 2 > len(who) and who.isdisjoint(before):
                    return True
    return False


def _stems_of(text: str) -> set[str]:
    return {words.stem(word) for word in TOKEN.findall(text)}


def is_told_undone(one: Reading, other: Reading) -> bool:
    """Whether one of two texts tells as done what by the other failed, or was only planned or tried."""
    mine, its = plain(one), plain(other)
    return _tells_undone(mine, its) or _tells_undone(its, mine)


def is_in_other_order(mine: str, its: str) -> bool:
    """Whether two texts in small letters have contraries of the same: before, and after; from, and to."""
    ways, back = set(_FROM_TO.findall(mine)), {each[::-1] for each in _FROM_TO.findall(its)}
    ours, theirs = _orders(mine), _orders(its)
    same_way = {row for row, _, _ in ours & theirs if _is_of_names(CONTRARIES[row][0])}  # from elsewhere to the same
    return bool(ways & back) or any(
        (row, not side, of) in theirs and (row, side, of) not in theirs and (row, not side, of) not in ours
        for row, side, of in ours
        if row not in same_way
    )


def _orders(text: str) -> set[tuple[int, bool, str]]:
    """Which contraries a text has, by row and column, and of what, a stem or name."""
    found = set[tuple[int, bool, str]]()
    for row, columns in enumerate(CONTRARIES):
        for side, pattern in enumerate(columns):
            is_of_names = _is_of_names(pattern)
            for each in () if is_of_names and _BOTH_WAYS.search(text) else pattern.finditer(text):
                told = [word.strip(",") for word in each["of"].split() if NAME in word or not is_of_names]
                told = [word for word in told if word not in words.STOP]
                found.update((row, bool(side), words.stem(word)) for word in told[:MOST_OF])
    return found


def _is_of_names(pattern: re.Pattern[str]) -> bool:
    return pattern.pattern.endswith(f"{_NAMES})")


def _have_names_exchanged(mine: str, its: str) -> bool:
    """Whether two texts have each of two names beside the words by which the other has the other one."""
    ours, theirs = _beside(mine), _beside(its)
    is_both_ways = _BOTH_WAYS.search(mine) is not None
    for one, two in combinations(ours.keys() & theirs.keys(), 2):
        if re.search(rf"{one}\b.{{0,3}}(?:,|and|or) {two}\b|{two}\b.{{0,3}}(?:,|and|or) {one}\b", mine):
            continue  # in any order
        here, there = (ours[one] & theirs[two]) - theirs[one], (ours[two] & theirs[one]) - theirs[two]
        if is_both_ways and "from …" in here | there:
            continue  # from one to the other, and back
        if here and there and (len(here | there) > BY_CHANCE or not here | there <= _WHERE):
            return True
    return False


def _have_opposites_exchanged(mine: str, its: str) -> bool:
    """Whether of two words that exclude each other one has a word beside it which in another text the other has."""
    ours, theirs = _words_beside(mine), _words_beside(its)
    return any(
        (ours[one] & theirs[two]) - theirs[one] - ours[two]
        for one in ours.keys() & theirs.keys()
        for two in words.opposites_of(one) & ours.keys() & theirs.keys()
    )


def _words_beside(text: str) -> dict[str, set[str]]:
    """The words of a text that exclude others, by their stems, each with those of the verbs behind it."""
    found, beside = TOKEN.findall(text), dict[str, set[str]]()
    for word, behind in pairwise(found):
        if words.opposites_of(stem := words.stem(word)):
            beside.setdefault(stem, set()).update([words.stem(behind)] if is_verb(behind) else [])
    return beside


def _beside(text: str) -> dict[str, set[str]]:
    """The names of a text, each with the words right before and behind it, and what stands before one that ties."""
    told, beside = without_compared(without_parts(text)), dict[str, set[str]]()
    found = TOKEN.findall(_HAS.sub("had", f". . {told} ."))
    for first, before, name, behind in zip(found, found[1:], found[2:], found[3:], strict=False):
        if NAME in name:
            beside.setdefault(name, set()).update({f"{before} …", f"… {behind}"} - _ENDS - _ONE_OF_BOTH)
            if before in TIES and first.isalnum() and first not in words.STOP:
                beside[name].add(f"{first} {before} …")
    return beside


def _tells_undone(mine: str, its: str) -> bool:
    """Whether a text tells as done what by another failed, or was only planned or tried."""
    deeds = deeds_in(mine) & _undone(its)
    return bool(deeds - deeds_in(its)) and _FAILURE.isdisjoint(map(words.stem, TOKEN.findall(mine)))


def is_left_open(one: Reading, other: Reading) -> bool:
    """Whether a text tells as sure what another only says could be or is not known, or as done what was kept back."""
    is_open = any(pattern.search(one.text) for pattern in (_UNKNOWN, _KEPT_FROM))
    is_open = is_open or hedges.is_hedged(one.text) or hedges.looks_ahead(one.text)
    patterns = () if is_open else (_UNKNOWN,) if one.is_negated or denials.lacks(one.text) else (_UNKNOWN, _KEPT_FROM)
    told = {each for stem in one.stems for each in (stem, *words.meaning_the_same(stem))}
    for found in (found for pattern in patterns for found in pattern.finditer(other.text)):
        if words.stem(next(filter(None, found.groups()))) in told:
            return True
    return False


def _undone(text: str) -> set[str]:
    """The stems of what a text says was not done."""
    stems: set[str] = set()
    for found in _UNDONE.finditer(_WHOSE.sub(" ", text)):
        before = _CLAUSE.split(text[: found.start()])[-1].split() if found["failed"] and not found["what"] else ()
        stems.update(map(words.stem, (*before, *(found["what"] or "").split())))
    return stems


def deeds_in(text: str) -> set[str]:
    """The stems of what a text tells as done."""
    return {words.stem(word) for word in TOKEN.findall(_UNDONE.sub(" ", text)) if is_verb(word)}
