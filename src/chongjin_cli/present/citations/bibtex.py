"""BibTeX that both plain BibTeX and biblatex take, in UTF-8."""

import re
from collections.abc import Iterator
from typing import TextIO

from chongjin_cli.present.citations.citation import Citation, Citations
from chongjin_cli.text.months import MONTHS

ENTRIES = {
    "article-journal": ("article", "journal"),
    "article-magazine": ("article", "journal"),
    "article-newspaper": ("article", "journal"),
    "book": ("book", "publisher"),
    "chapter": ("incollection", "publisher"),
    "entry-encyclopedia": ("incollection", "booktitle"),
    "report": ("techreport", "institution"),
}
"""For types of source their entry and the field that takes the publisher, where these are not those of others."""
OTHERS = ("misc", "howpublished")
# BibTeX counts braces whether or not a backslash stands before them.
_SPECIAL = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "`": r"\textasciigrave{}", **{sign: f"\\{sign}" for sign in "$&%#_"},
})  # fmt: skip
_LIGATURE = re.compile(r"(?<=(['\-,<>]))(?=\1)")
_URL_SPECIAL = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def write(citations: Citations, out: TextIO) -> None:
    """Write an entry a source, with an empty line between them."""
    out.write("\n".join(map(_entry, citations.sources.values())))


def escape(text: str) -> str:
    """Text that LaTeX sets as it is."""
    return _LIGATURE.sub("{}", text.translate(_SPECIAL))


def _entry(citation: Citation) -> str:
    kind, venue = ENTRIES.get(citation.source["type"], OTHERS)
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(citation, venue))
    return f"@{kind}{{{citation.source['id']},\n{fields}\n}}\n"


def _fields(citation: Citation, venue: str) -> Iterator[tuple[str, str]]:
    """The fields of an entry whose publisher stands in the field `venue`."""
    source, issued = citation.source, citation.issued
    if source["authors"]:  # in braces of their own, so that no name is cut in first and last
        yield "author", "{" + " and ".join(f"{{{escape(name)}}}" for name in source["authors"]) + "}"
    yield "title", _title(citation)
    if source["publisher"]:
        yield venue, f"{{{escape(source['publisher'])}}}"
    if issued:  # the date in EDTF, with day and doubt, is for biblatex; plain BibTeX has but year and month
        yield "date", f"{{{issued.edtf}}}"
        yield "year", f"{{{issued.begin[0] if issued.begin else issued.label}}}"
        if len(issued.begin) > 1:
            yield "month", MONTHS[issued.begin[1] - 1][:3].casefold()
    if source["language"]:
        yield "language", f"{{{source['language']}}}"
    if source["url"]:
        yield "url", f"{{{source['url'].translate(_URL_SPECIAL)}}}"
    if citation.read:
        yield "urldate", f"{{{citation.read.edtf}}}"
    yield "note", f"{{{escape(citation.note)}}}"


def _title(citation: Citation) -> str:
    """The title, which biblatex demands. Second braces keep styles from lowering the capitals of names."""
    if citation.source["title"]:
        return f"{{{{{escape(citation.title)}}}}}"
    publisher = citation.source["publisher"]
    return f"{{[{citation.description}, {{{escape(publisher)}}}]}}" if publisher else f"{{[{citation.description}]}}"
