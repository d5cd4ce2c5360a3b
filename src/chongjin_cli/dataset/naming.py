"""What sources and publishers are called where one is named, and by which names people may ask for them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from chongjin_cli.dataset import dates
from chongjin_cli.dataset.weighing import SINGLE_WORKS

BY_AUTHOR = (*SINGLE_WORKS, "interview")
"""Types of source that speak by the voice of their authors."""
_NAMELESS = {
    "article-journal": "a journal article",
    "article-magazine": "a magazine article",
    "article-newspaper": "a newspaper article",
    "book": "a book",
    "broadcast": "a broadcast",
    "chapter": "a chapter of a book",
    "dataset": "a dataset",
    "entry-encyclopedia": "an encyclopedia",
    "interview": "an interview",
    "legal_case": "a judgment",
    "legislation": "a law",
    "map": "a map",
    "post-weblog": "an unsigned blog post",
    "report": "an unsigned report",
    "thesis": "a thesis",
    "webpage": "an unsigned web page",
}
"""What a source is called that has neither author nor publisher; of other types "an unsigned text"."""
MIN_INITIALS, MAX_INITIALS = 2, 5
"""Letters of what counts as initials."""
_ARTICLE = re.compile(r"^(?:A|An|The) ", re.IGNORECASE)
_SITE = re.compile(r"(?i)https?://(?:www\.)?([^/?#:@]+)")
_ABBREVIATED = re.compile(r"(.+) \(([A-Z]{2,})\)")


def authors(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A and others`."""
    return f"{names[0]} and others" if len(names) > 2 else " and ".join(names)


def is_latin(text: str) -> bool:
    """Whether all letters are Latin ones, with the marks that romanisations write beside them (Chʼŏngjin)."""
    return all(ord(letter) < 0x300 or 0x1E00 <= ord(letter) < 0x1F00 for letter in text if letter.isalpha())


def nameless(kind: str) -> str:
    """What a source of some type is called that has no name: `a book`."""
    return _NAMELESS.get(kind, "an unsigned text")


def source_name(source: Mapping[str, Any]) -> str:
    """A source in a word or two: its publisher, else its authors, its title or what it is: `a book on example.org`."""
    return str(source["publisher"] or authors(source["authors"]) or source["title"] or _described(source))


def _described(source: Mapping[str, Any]) -> str:
    """A source that nothing names, by what it is and the site that has it, so that nobody has to read its id."""
    site = _SITE.match(source["url"] or source["copy"] or "")
    return f"{nameless(source['type'])} on {site[1]}" if site else nameless(source["type"])


def initials(label: str, aliases: Sequence[str]) -> str:
    """The letters that a publisher goes by, if it does: `RFA` of Radio Free Asia; else its label.

    They are capitals which its label has in this order.
    """
    for alias in aliases:
        rest = iter(label)
        if MIN_INITIALS <= len(alias) <= MAX_INITIALS and alias.isupper() and all(letter in rest for letter in alias):
            return alias
    return label


def in_few_words(source: Mapping[str, Any]) -> str:
    """A source in a few words: `Atlas, A. Author, 2001`; what it is, `an interview, 2001`, if nothing names it."""
    issued = dates.label(source["issued"]) if source["issued"] else None
    holder = source["publisher"] or authors(source["authors"])
    named = [part for part in (source["title"], holder) if part] or [nameless(source["type"])]
    return ", ".join([*named, issued] if issued else named)


def called(record: Mapping[str, Any]) -> str:
    """What a record is called: its label or title; a source that has none and no publisher by its authors, else its id.

    Such a source stands for what they know, as the interviews that a reporter made.
    """
    alone = authors(record["authors"]) if "authors" in record and record["publisher_id"] is None else ""
    return str(record.get("label") or record.get("title") or alone or record["id"])


def label_of(record: Mapping[str, Any]) -> str:
    """What a record is called where people read it: of a source that has no name what it is, never its id."""
    name = called(record)
    return source_name(record) if name == record["id"] and "authors" in record else name


def other_names(record: Mapping[str, Any]) -> Iterator[str]:
    """The other names by which a source or publisher is printed: as a voice, in a few words, without its article.

    Of `Institute for National Unification (INU)` both parts are names, since the second has the first one's capitals.
    """
    if "in_text" in record:
        yield from (record["in_text"], _ARTICLE.sub("", record["in_text"]))
        parts = _ABBREVIATED.fullmatch(record["label"])
        if parts and parts[2] == "".join(filter(str.isupper, parts[1])):
            yield from parts.groups()
    if "authors" in record:
        if record["type"] in BY_AUTHOR or record["publisher_id"] is None:
            yield authors(record["authors"])
        if record["issued"]:  # one without a date would take the name of its publisher
            yield in_few_words(record)
