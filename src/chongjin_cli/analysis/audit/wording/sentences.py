"""A text cut into sentences, each with its place: plain text and Markdown alike, read piece by piece.

Markup is masked by spaces, so that what stands in a sentence keeps its place in the file.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from chongjin_cli.analysis.audit.wording.references import BEGINS, REFERENCES

LONGEST_BLOCK = 1 << 16
"""Characters of a paragraph that are looked at together; a longer one is cut where a sentence ends."""


class Sentence(NamedTuple):
    """A sentence: its text as one reads it, the same as it stands with markup masked, and where it begins and ends.

    `line` and `column` count from 1, in characters; `end` is the place in the file behind its last character.
    `paragraph` numbers the paragraph, `positions` are the lines of it: where each begins, and its number.
    """

    text: str
    masked: str
    line: int
    column: int
    begin: int
    end: int
    paragraph: int
    positions: tuple[tuple[int, int], ...]
    is_heading: bool = False

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a character of `masked`."""
        return _place(self.begin + offset, self.positions)


class _Block(NamedTuple):
    """A part of a text: where it begins, and where the line that it begins in does, its number, whether it heads."""

    text: str
    begin: int
    line_begin: int
    line: int
    is_heading: bool = False


_FENCE = re.compile(r"\s*(```|~~~)")
_RULE = re.compile(r"\s*([-*_=]\s*){3,}$|\s*\|?[\s:|-]+\|[\s:|-]*$")
_ITEM = re.compile(rf"\s*(?:>\s*)*(?:#{{1,6}}\s+|[-*+]\s+|\d{{1,3}}[.)]\s+|{BEGINS})")
_NOTE = re.compile(r"\s{0,3}\[\^[^\]]+\]:")
_ROW = re.compile(r"\s*(?:>\s*)*\|")
_HEADING = re.compile(r"\s*#{1,6}\s")
_MARKUP = (
    *REFERENCES,
    re.compile(r"^(?:\s*>)+\s?", re.M),
    re.compile(r"^\s*(?:#{1,6}|[-*+]|\d{1,3}[.)])\s", re.M),
    re.compile(r"`[^`\n]*`"),
    re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"),
    re.compile(r"\]\([^)\n]*\)"),
    re.compile(r"\[\^[^\]\n]+\]"),
    re.compile(r"<[^<>\n]{1,200}>"),
    re.compile(r"https?://\S+"),
    re.compile(r"[\[\]|]"),
    re.compile(r"\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)"),
)
# What ends with a full stop and no sentence, before any word, and before a number.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st gen col lt maj capt sgt adm rev hon gov sen rep messrs vs cf ca approx e.g i.e viz "
    "u.s u.k u.n d.p.r.k r.o.k".split()
)
_BEFORE_NUMBERS = frozenset(
    "no nos p pp vol ch fig art sec para jan feb mar apr jun jul aug sept sep oct nov dec c ca".split()
)
_MAYBE_ENDS = frozenset("co corp inc ltd jr sr etc al bros a.m p.m".split())
_STARTERS = frozenset(
    "a after although an and as at before but by during for from he her his however if in it its many most no on one "
    "only since some that the their then there these they this those though today two under until we when while with "
    "yet".split()
)
_END = re.compile(r"(?P<mark>[.!?…]+)[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9À-ÖØ-Þ\u0400-\u042f\u1100-\uffdc])|[。！？]")
_BEFORE_SIGN = re.compile(r" (?=[.,;:!?)])")
_LAST_WORD = re.compile(r"[\w.]+$")


def sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """The sentences of a text, which is given line by line with its line ends; a long line may come in pieces."""
    for number, block in enumerate(_blocks(lines)):
        yield from _of_block(block, number)


def _blocks(lines: Iterable[str]) -> Iterator[_Block]:
    """The paragraphs, headings and items of lists; tables, code, footnotes and front matter are left out."""
    held: list[str] = []
    begin = offset = line_begin = line_offset = 0
    first = number = 1
    size = 0
    fence = ""
    in_note = False
    for line in lines:
        bare = line.strip()
        opened = _FENCE.match(line)
        is_front = offset == 0 and bare == "---"
        in_note = bool(_NOTE.match(line)) or (in_note and (not bare or line.startswith("  ")))
        is_apart = is_front or in_note or bool(_RULE.match(line) or _ROW.match(line))
        ends = not bare or bool(opened) or bool(fence) or is_apart
        if held and (ends or _ITEM.match(line) or _HEADING.match(held[0])):
            yield _Block("".join(held), begin, line_begin, first, bool(_HEADING.match(held[0])))
            held, size = [], 0
        if fence:
            fence = "" if bare.startswith(fence) else fence
        elif opened or is_front:
            fence = opened[1] if opened else "---"
        elif not ends:
            if not held:
                begin, line_begin, first = offset, line_offset, number
            held.append(line)
            size += len(line)
            if size > LONGEST_BLOCK:
                yield _Block("".join(held), begin, line_begin, first)
                held, size = [], 0
        offset += len(line)
        if line.endswith("\n"):
            number, line_offset = number + 1, offset
    if held:
        yield _Block("".join(held), begin, line_begin, first, bool(_HEADING.match(held[0])))


def _of_block(block: _Block, number: int) -> Iterator[Sentence]:
    masked = _mask(block.text)
    positions = _positions(block)
    for start, end in _spans(masked):
        text = masked[start:end]
        line, column = _place(block.begin + start, positions)
        yield Sentence(
            _BEFORE_SIGN.sub("", " ".join(text.split())),
            text,
            line,
            column,
            block.begin + start,
            block.begin + end,
            number,
            positions,
            block.is_heading,
        )


def _mask(text: str) -> str:
    """The same text with markup and line ends as spaces, as long as it was."""
    for pattern in _MARKUP:
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return re.sub(r"[\n\r\t]", " ", text)


def _positions(block: _Block) -> tuple[tuple[int, int], ...]:
    lines = block.text.split("\n")
    places, offset = [(block.line_begin, block.line)], block.begin + len(lines[0]) + 1
    for number, line in enumerate(lines[1:], block.line + 1):
        places.append((offset, number))
        offset += len(line) + 1
    return tuple(places)


def _place(offset: int, positions: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    begin, line = max(each for each in positions if each[0] <= offset)
    return line, offset - begin + 1


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence of a paragraph."""
    start = 0
    for found in _END.finditer(text):
        if found["mark"] != "." or _ends(text, found):
            yield from _trimmed(text, start, found.end())
            start = found.end()
    yield from _trimmed(text, start, len(text))


def _ends(text: str, found: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence, and not an abbreviation or an initial within one."""
    before = _LAST_WORD.search(text, max(0, found.start() - 40), found.start())
    word = before[0].casefold() if before else ""
    following = re.match(r"\s*[\"'“‘(\[]?(\w+)", text[found.end() : found.end() + 60])
    after = following[1] if following else ""
    if after[:1].isdigit() and word in _BEFORE_NUMBERS:
        return False
    is_initial = (
        len(word) == 1 and word.isalpha() and text[before.start() - 1 : before.start()] != "°" if before else False
    )
    if word in _ABBREVIATIONS or word in _MAYBE_ENDS or is_initial or word.count(".") > 1:
        return after.casefold() in _STARTERS and word not in ("mr", "mrs", "ms", "dr", "prof", "st")
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    bare = piece.strip()
    if any(map(str.isalnum, bare)):
        begin = start + len(piece) - len(piece.lstrip())
        yield begin, begin + len(bare)
