"""Fills the templates: everything from the dataset is escaped for where it stands, and nothing else may run."""

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from chongjin_cli.dataset.grading import LETTERS, STATUSES
from chongjin_cli.present.brief.page import Page
from chongjin_cli.present.exports.collect import Export
from chongjin_cli.present.labels import counted, dated, is_of_the_web, title
from chongjin_cli.present.page import script_data
from chongjin_cli.present.page.content import Content
from chongjin_cli.text.figures import amount

HERE = Path(__file__).parent
PIECES = 1000
"""Pieces of a template that are handed on at once: there are hundreds of thousands."""
_ESCAPED = re.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+")
"""Escaped bytes beyond ASCII: a browser escapes these letters itself when it follows the address."""


def parts(export: Export) -> Iterator[str]:
    """The page of a dataset or a selection of it, piece by piece."""
    content = Content(export)
    title = "; ".join([content.about["title"], *content.narrowed])
    return _filled("page.html", _text("page.js"), page=content, title=title, data=_data(script_data.data(content)))


def brief(page: Page, cited: Any) -> Iterator[str]:
    """The page of a brief, piece by piece; `cited` has the `sources` by number and the `marks` of each claim."""
    return _filled("brief.html", None, page=page, cited=cited, title=page.title)


def _filled(template: str, script: str | None, **shown: Any) -> Iterator[str]:
    style = _text("page.css")
    filled = _environment().get_template(template)
    pieces = filled.stream(
        style=Markup(style),  # noqa: S704 - a file of this package
        script=script and Markup(script),  # noqa: S704 - a file of this package
        policy=_policy(style, script),
        letters=LETTERS,
        statuses=STATUSES,
        **shown,
    )
    pieces.enable_buffering(PIECES)
    for piece in pieces:
        yield str(piece).replace("&#39;", "'")  # attributes stand in double quotes, so this need not be an escape


def _text(name: str) -> str:
    return HERE.joinpath(name).read_text(encoding="utf-8")


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(amount=amount, counted=counted, dated=dated, link=link, title_of=title)
    return environment


def link(address: str | None) -> str | None:
    """An address with its escaped letters as letters; None unless it is http or https."""
    return _ESCAPED.sub(_letters, address) if is_of_the_web(address) else None


def _letters(escaped: re.Match[str]) -> str:
    try:
        letters = unquote(escaped[0], errors="strict")
    except UnicodeDecodeError:  # of another encoding than UTF-8
        return escaped[0]
    return letters if letters.isprintable() else escaped[0]


def _policy(style: str, script: str | None) -> str:
    """A Content-Security-Policy: this style and this script, if any, by hash; no network, no frames, no forms."""
    rules = {"default-src": "'none'", "style-src": _hash(style)}
    rules |= {"script-src": _hash(script)} if script else {}
    rules |= {"base-uri": "'none'", "form-action": "'none'"}
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _data(data: dict[str, Any]) -> Markup:
    """JSON that no text in it can end: a `<` in a script element is written as an escape."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - escaped just now
