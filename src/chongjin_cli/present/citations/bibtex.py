"""BibTeX that both plain BibTeX and biblatex take, in UTF-8."""

import re
from collections.abc import Iterator
from typing import TextIO

from chongjin_cli.present.citations import Citation, Citations

# For each type of source its entry, the field that takes the publisher, and what an untitled one is called.
ENTRIES = {
    "article-journal": ("article", "journal", "Journal article"),
    "article-magazine": ("article", "journal", "Magazine article"),
    "article-newspaper": ("article", "journal", "Newspaper article"),
    "book": ("book", "publisher", "Book"),
    "broadcast": ("misc", "howpublished", "Broadcast"),
    "chapter": ("incollection", "publisher", "Chapter"),
    "dataset": ("misc", "howpublished", "Dataset"),
    "document": ("misc", "howpublished", "Document"),
    "entry-encyclopedia": ("incollection", "booktitle", "Encyclopedia entry"),
    "interview": ("misc", "howpublished", "Interview"),
    "legal_case": ("misc", "howpublished", "Judgment"),
    "legislation": ("misc", "howpublished", "Legislation"),
    "map": ("misc", "howpublished", "Map"),
    "post-weblog": ("misc", "howpublished", "Blog post"),
    "report": ("techreport", "institution", "Report"),
    "thesis": ("misc", "howpublished", "Thesis"),
    "webpage": ("misc", "howpublished", "Web page"),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
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
    kind = ENTRIES[citation.source["type"]][0]
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(citation))
    return f"@{kind}{{{citation.source['id']},\n{fields}\n}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    source, issued = citation.source, citation.issued
    _, venue, untitled = ENTRIES[source["type"]]
    if source["authors"]:  # in braces of their own, so that no name is cut in first and last
        yield "author", "{" + " and ".join(f"{{{escape(name)}}}" for name in source["authors"]) + "}"
    # biblatex demands a title of every entry. The second braces keep styles from lowering the capitals of names.
    yield "title", f"{{{{{escape(source['title'] or f'[{untitled}]')}}}}}"
    if source["publisher"]:
        yield venue, f"{{{escape(source['publisher'])}}}"
    if issued:  # the date in EDTF, with day and doubt, is for biblatex; plain BibTeX has but year and month
        yield "date", f"{{{issued.edtf}}}"
        yield "year", f"{{{issued.begin[0] if issued.begin else issued.label}}}"
        if len(issued.begin) > 1:
            yield "month", _MONTHS[issued.begin[1] - 1]
    if source["language"]:
        yield "language", f"{{{source['language']}}}"
    if source["url"]:
        yield "url", f"{{{source['url'].translate(_URL_SPECIAL)}}}"
    if citation.read:
        yield "urldate", f"{{{citation.read.edtf}}}"
    yield "note", f"{{{citation.note}}}"
