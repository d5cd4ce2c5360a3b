"""A brief in Markdown, with links to the sources."""

from collections.abc import Iterator
from typing import TextIO

from chongjin_cli.present.brief.page import Page
from chongjin_cli.present.brief.row import Row
from chongjin_cli.present.formats.markdown import escape
from chongjin_cli.present.labels import is_of_the_web


def write(page: Page, out: TextIO) -> None:
    """Write the page."""
    out.writelines(f"{line}\n" for line in _lines(page))


def _lines(page: Page) -> Iterator[str]:
    yield from (f"# {escape(page.title)}", "", " ".join(map(escape, page.about)))
    for part in page.parts:
        yield from ("", f"## {escape(part.heading)}", "")
        yield from map(_row, part.rows)


def _row(row: Row) -> str:
    about = ", ".join(part for part in (row.grade, row.years) if part)
    claim = f"**{row.claim}** ({about}): " if row.claim else ""
    text = f"**{escape(row.text)}**" if row.marked else escape(row.text)
    named = [_linked(name, address) for name, address in row.sources]
    remark = _remark(row)
    end = f" ({'; '.join([*named, *([remark] if remark else [])])})" if named else f" {remark}" if remark else ""
    return f"{'  ' if row.inset else ''}- {claim}{text}{end}"


def _remark(row: Row) -> str:
    """What is told besides, where the sources that are only counted are named."""
    if not row.more:
        return escape(row.remark or "")
    counted = f"{len(row.more)} more"
    named = ", ".join(_linked(name, address) for name, address in row.more)
    return f"{counted}: {named}{escape((row.remark or '').removeprefix(counted))}"


def _linked(name: str, address: str | None) -> str:
    """A name, with its address if that is one of the web, which nothing in it can end."""
    if not is_of_the_web(address):
        return escape(name)
    return f"[{escape(name)}](<{address.replace('<', '%3C').replace('>', '%3E')}>)"
