"""Where in a sentence a name may stand, and in what other forms it may be known."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from chongjin_cli.analysis.audit.names.nations import NATIONS
from chongjin_cli.analysis.audit.names.unknown import is_english
from chongjin_cli.analysis.audit.wording.tokens import Token
from chongjin_cli.text.folding import fold

LONGEST_NAME = 7
"""Tokens of a name, at most."""
_TIES = frozenset("of and the & for de la du von".split())


def forms_of(spelt: str) -> Iterator[str]:
    """A folded name, and what it may be called without a number sign, what stands around it, or in English.

    Camp 25 is Camp No. 25, the USS Iowa is the Iowa, the Ranam guyok is Ranam District.
    """
    yield spelt
    numbered = spelt.rstrip("0123456789")
    if numbered != spelt:
        yield f"{numbered}no{spelt[len(numbered) :]}"
    bare = spelt.removeprefix("uss").removeprefix("the")
    if bare != spelt:
        yield bare


def placed(tokens: Sequence[Token], begin: int, end: int) -> tuple[str, str, int, int, str]:
    """The words before and after a name, its first and last character, and its text."""
    article = begin > 1 and tokens[begin - 1].low == "the"
    before = tokens[begin - 1 - article].low if begin else ""
    after = tokens[end].low if end < len(tokens) else ""
    gaps = (tokens[place].start > tokens[place - 1].end for place in range(begin + 1, end))
    spaces = ["", *(" " if gap else "" for gap in gaps)]
    text = "".join(f"{space}{token.text}" for space, token in zip(spaces, tokens[begin:end], strict=True))
    return before, after, tokens[begin].start, tokens[end - 1].end, text


def spans_of(
    tokens: Sequence[Token], capitals: Iterable[int], may_go_on: Callable[[str], bool]
) -> Iterator[tuple[int, int, str]]:
    """Runs of tokens, the first with a capital, that may be a name, with how such a name is folded."""
    for begin in capitals:
        spelt = ""
        for end in range(begin + 1, min(len(tokens), begin + LONGEST_NAME) + 1):
            last = tokens[end - 1]
            if last.kind == "sign" and last.text not in (".", "-", "'", "’", "&", "–", "‘"):
                break
            spelt += "and" if last.text == "&" and may_go_on(f"{spelt}and") else fold(last.low)
            if not may_go_on(spelt):
                break
            if last.kind == "sign" or last.low in _TIES:
                continue
            if end - begin == 1 and begin == 0 and is_english(spelt) and spelt not in NATIONS:
                continue
            yield begin, end, spelt
