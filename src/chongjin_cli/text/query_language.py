"""The search language: words, "a phrase", -without, prefix* and OR, as expressions of SQLite's FTS5.

Nothing a user types is a syntax error: what is not of the language is read as words or passed over.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from chongjin_cli.text.folding import fold, is_wide, other_romanisations, script, words

_TERM = re.compile(r'(?P<without>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_DECADE = re.compile(r"([0-9]{3})0s")
# 1945年, 1930년대
_YEAR = re.compile(r"(?<![0-9])([0-9]{4})(?:(?P<decade>년대|年代)|년|年)")
# Words that ask, and others of plain questions: they say nothing about what is asked for.
_ASKING = frozenset(
    "how hows what whats when where wheres which who whom whose why "
    "언제 어디 어디서 어디에 어디인가 누가 누구 누구인가 무엇 무엇인가 무슨 뭐 왜 어떤 어떻게 얼마나 얼마 몇 몇명 어느 "
    "いつ どこ だれ 誰 何 なに なぜ どう いくつ いくら 何人 何年 "
    "什么 什么时候 何时 谁 哪里 哪个 哪些 哪年 多少 多大 多远 为什么 怎么 "
    "где зачем как какая какие какое какой каков когда кто куда почему сколько чем что".split()
)
_ASKING_FIRST = frozenset("are can could did do does had has have is was were will would".split())
QUESTION_WORDS = frozenset(
    "a about ago an and any at be because been by during ever for from happened happens i in isnt it its long many me "
    "much of on or quite really since so some tell than that the their them then there these they this those to until "
    "via wasnt were with you actually ever now please today "
    "대한 대해 있는 있는가 있었나 있나 있나요 있습니까 인가 인가요 "
    "в во из и или к ли на о об по с со у был была было были".split()
).union(_ASKING, _ASKING_FIRST)
# Nor do these beside them.
_LIGHT_WORDS = frozenset("came come comes get gets go goes going got like take takes taken took went".split())
# Nor these after "which" or "what".
_ANSWERS = frozenset("country countries date day kind month sort time year years".split())
# Asked so, a question wants a figure.
_COUNTED = re.compile(
    r"\bhow (?:big|cold|deep|far|fast|high|hot|large|long|many|much|old|tall|wide)\b|\bnumber of\b"
    "|몇|얼마|いくつ|いくら|何人|多少|сколько"
    # What is measured asks for its figures.
    r"|\b(?:population|area|capacity|workforce|wages?|prices?|temperature|distance|depth|height)\b"
    "|인구|면적|가격|쌀값|人口|面積|面积|価格|价格|население|площадь|цена",
    re.IGNORECASE,
)
# What follows a Korean noun without a space, particles and the endings of verbs made of it, the longer first.
PARTICLES = tuple(
    "했습니까 됐습니까 되었나요 했나요 됐나요 되었나 인가요 입니까 에서는 에서의 했나 됐나 했다 됐다 "
    "하는 되는 하다 되다 인가 에서 으로 에게 까지 부터 에는 에도 "
    "들이 들은 들의 들을 한 된 들 의 은 는 이 가 을 를 에 로 와 과 도".split()
)
# Where a claim says something itself, not in its evidence or by its sources.
_ITSELF = "{assertion names dates meanings questions} : "
# What stands in quotes, begins a word or is not wanted is meant literally: no other words for it will do.
_LITERALLY = "- {meanings questions} : "


class Search(NamedTuple):
    """FTS5 expressions, None where nothing is asked: what a claim must have, what it must not have, what would do.

    `partial` is for when nothing has all that is wanted; `words` are the plain words wanted, as typed; `counted` says
    that a figure is asked for. `lenient` is for questions, seldom answered in their own words, and for what is nowhere
    `said` by a claim itself: what is wanted, or all but one of it so said. `groups` are the parts of `wanted`.
    """

    wanted: str | None
    unwanted: str | None
    partial: str | None = None
    words: tuple[str, ...] = ()
    counted: bool = False
    lenient: str | None = None
    groups: tuple[str, ...] = ()
    is_question: bool = False

    @property
    def said(self) -> str:
        """What is wanted, in what a claim says itself."""
        return f"{_ITSELF}({self.wanted})"


def parse(text: str) -> Search:
    """Read what a user typed; terms are ANDed, `OR` between two terms lets either do. Never raises."""
    groups: list[list[str]] = []
    unwanted: list[str] = []
    plain: list[str] = []
    either = False
    text = _YEAR.sub(lambda year: f"{year[1]}{'s' if year['decade'] else ''} ", text)
    terms = list(_TERM.finditer(text))
    for term in _meaningful(terms):
        if term["word"] == "OR":
            either = bool(groups)
            continue
        expression = _expression(term)
        if not expression:
            continue
        if term["without"]:
            unwanted.append(expression)
        elif either:
            groups[-1].append(expression)
        else:
            groups.append([expression])
        if not term["without"] and term["word"]:
            plain.append(term["word"])
        either = False
    each = _once(f"({' OR '.join(_once(group))})" for group in groups)
    wanted = " AND ".join(each) or None
    partial = " OR ".join(each) if len(each) > 1 else None
    return Search(
        wanted,
        " OR ".join(_once(unwanted)) or None,
        partial,
        tuple(_once(plain)),
        counted=_COUNTED.search(text) is not None,
        lenient=all_but_one(each),
        groups=tuple(each),
        is_question=_asks(terms, text),
    )


def _once(expressions: Iterable[str]) -> list[str]:
    """Each expression once: SQLite would look for every repetition anew."""
    return list(dict.fromkeys(expressions))


def all_but_one(each: list[str]) -> str | None:
    """All of some groups, or all but one of the plain words among them in what a claim says itself.

    None of fewer than three groups, or of so many that it would say little.
    """
    plain = [place for place, group in enumerate(each) if _LITERALLY not in group]
    most = [" AND ".join(each[:place] + each[place + 1 :]) for place in plain]
    if not most or not 2 < len(each) < MANY_WORDS:
        return None
    return f"({' AND '.join(each)}) OR {_ITSELF}({' OR '.join(f'({some})' for some in most)})"


MANY_WORDS = 9
"""Of so many words or more claims must have all."""


def year_tokens(first: int, last: int) -> list[str]:
    """What a date that spans these years is found by: its years and, as `193x`, its decades."""
    years = range(first, last + 1) if last - first < MANY_YEARS else (first, last)
    return [str(year) for year in years] + sorted({f"{year // 10}x" for year in years})


MANY_YEARS = 50
"""A date that spans more years than this is found by its first and last only."""


def _meaningful(terms: list[re.Match[str]]) -> list[re.Match[str]]:
    """The terms without AND and, unless they are all there is, without question words."""
    terms = [term for term in terms if term["word"] != "AND"]
    telling = [term for term in terms if term["without"] or not _is_question_word(term)]
    if len(telling) < len(terms):
        before = dict(zip(terms[1:], terms, strict=False))
        telling = [term for term in telling if term["without"] or not _says_little(term, before.get(term))]
    asked = any(not term["without"] and term["word"] != "OR" and words(term[0]) for term in telling)
    return telling if asked else terms


def _is_question_word(term: re.Match[str]) -> bool:
    return term["word"] is not None and term["word"] != "OR" and fold(term["word"]) in QUESTION_WORDS


def _asks(terms: list[re.Match[str]], text: str) -> bool:
    """Whether a text is put as a question."""
    typed = [fold(term["word"] or "") for term in terms]
    return (
        text.rstrip().endswith(("?", "？")) or not _ASKING_FIRST.isdisjoint(typed[:1]) or not _ASKING.isdisjoint(typed)
    )


def _says_little(term: re.Match[str], before: re.Match[str] | None) -> bool:
    """Whether a word of a question is light, or the kind of thing that is asked for: which *countries*, what *year*."""
    word = fold(term["word"] or "")
    asked = before is not None and fold(before["word"] or "") in ("which", "what")
    return word in _LIGHT_WORDS or (asked and word in _ANSWERS)


def _expression(term: re.Match[str]) -> str | None:
    """One term as FTS5 reads it, every word of it quoted; None if there is no word in it."""
    if term["word"] is None or term["without"]:
        parts = words(term["phrase"] if term["word"] is None else term["word"])
        return _LITERALLY + _quoted(parts) if parts else None
    return _any_form(term["word"])


@lru_cache(maxsize=1 << 12)
def _any_form(text: str) -> str | None:
    """A plain word in any of the forms that will do for it; many searches share words."""
    parts = words(text)
    if not parts:
        return None
    phrase = _quoted(parts)
    if text.endswith("*"):
        return f"{_LITERALLY}{phrase}*"
    if len(parts) == 1 and len(parts[0]) == 1 and is_wide(parts[0]):
        return phrase + "*"
    if any(is_wide(part) for part in parts):
        return _in_pieces(text, phrase)
    if len(parts) > 1:
        return _any_of([phrase, _quoted(["".join(parts)])])
    decade = _DECADE.fullmatch(parts[0])
    others = [f"{decade[1]}x"] if decade else other_romanisations(parts[0])
    return _any_of([phrase, *(_quoted([other]) for other in others)])


def _in_pieces(text: str, phrase: str) -> str:
    """A word of a script without spaces: as it stands, without its particle, or as what stands between other scripts.

    `羅南の師団` is also 羅南 and 師団: what is written in hiragana ties words together.
    """
    forms = [phrase, *_without_particle(text)]
    runs = ["".join(run) for _, run in groupby(fold(text), script)]
    pieces = [run for run in runs if script(run) != "hiragana" and (len(run) > 1 or run.isdigit())]
    if pieces and len(runs) > 1:
        forms.append(f"({' AND '.join(_quoted(words(piece)) for piece in pieces)})")
    return _any_of(forms)


def _without_particle(text: str) -> list[str]:
    for particle in PARTICLES:
        bare = words(text.removesuffix(particle))
        if text.endswith(particle) and bare and len(bare[0]) > 1:
            return [_quoted(bare)]
    return []


def _any_of(forms: list[str]) -> str:
    return f"({' OR '.join(forms)})" if len(forms) > 1 else forms[0]


def _quoted(parts: list[str]) -> str:
    return '"' + " ".join(parts) + '"'
