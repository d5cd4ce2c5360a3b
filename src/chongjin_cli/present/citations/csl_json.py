"""CSL-JSON: the items that Zotero, Pandoc and citeproc take, as an array with one item a line."""

import json
from typing import Any, TextIO

from chongjin_cli.present.citations.citation import Citation, Citations, Dated


def write(citations: Citations, out: TextIO) -> None:
    """Write the sources; `[]` when there are none."""
    # JSON has escapes of its own for what a locale cannot show.
    ascii_only = "utf" not in (out.encoding or "utf-8").lower()
    items = [json.dumps(_item(citation), ensure_ascii=ascii_only) for citation in citations.sources.values()]
    out.write("[\n" + ",\n".join(items) + "\n]\n" if items else "[]\n")


def _item(citation: Citation) -> dict[str, Any]:
    source = citation.source
    item = {
        "id": source["id"],
        "type": source["type"],
        "title": citation.title,
        # Nobody has told family names from given ones, and the order differs from script to script.
        "author": [{"literal": name} for name in source["authors"]],
        "container-title": citation.container,
        "publisher": citation.publisher,
        "issued": _date(citation.issued),
        "accessed": _date(citation.read),
        "URL": source["url"],
        "language": source["language"],
        "note": citation.note,
    }
    return {key: value for key, value in item.items() if value}


def _date(date: Dated | None) -> dict[str, Any] | None:
    if date is None:
        return None
    if not date.whole:
        return {"literal": date.label}
    circa = {"circa": True} if date.circa else {}
    return {"date-parts": [date.begin, date.end] if date.end else [date.begin], **circa}
