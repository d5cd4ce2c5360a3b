"""RIS: the tagged lines that EndNote, Mendeley and Zotero take, in UTF-8."""

from collections.abc import Iterator
from typing import TextIO

from chongjin_cli.present.citations.citation import Citation, Citations, Dated

TYPES = {
    "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", "book": "BOOK",
    "broadcast": "MPCT", "chapter": "CHAP", "dataset": "DATA", "document": "GEN", "entry-encyclopedia": "ENCYC",
    "interview": "PCOMM", "legal_case": "CASE", "legislation": "STAT", "map": "MAP", "post-weblog": "BLOG",
    "report": "RPRT", "thesis": "THES", "webpage": "ELEC",
}  # fmt: skip


def write(citations: Citations, out: TextIO) -> None:
    """Write a record a source, with an empty line between them."""
    out.write("\n".join(map(_record, citations.sources.values())))


def _record(citation: Citation) -> str:
    return "".join(f"{tag}  - {value}\n" for tag, value in _lines(citation) if value is not None)


def _lines(citation: Citation) -> Iterator[tuple[str, str | None]]:
    source, issued, read = citation.source, citation.issued, citation.read
    yield "TY", TYPES[source["type"]]
    yield "ID", source["id"]
    yield from (("AU", name) for name in source["authors"])
    yield "TI", citation.title
    yield "T2", citation.container
    yield "PB", citation.publisher
    yield "PY", f"{issued.begin[0]:04}" if issued and issued.begin else None
    yield "DA", _date(issued) if issued else None
    yield "LA", source["language"]
    yield "UR", source["url"]
    yield "Y2", _date(read) if read else None
    yield "N1", citation.note
    yield "ER", ""


def _date(date: Dated) -> str:
    """`YYYY/MM/DD/` with what is known of it, and the date in words where these parts do not say all."""
    known = [f"{part:0{width}}" for part, width in zip(date.begin, (4, 2, 2), strict=False)]
    plain = date.whole and not date.circa and not date.end
    return "/".join([*known, *[""] * (3 - len(known)), "" if plain else date.label])
