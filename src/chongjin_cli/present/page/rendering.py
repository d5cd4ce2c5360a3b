"""Fills the templates: everything from the dataset is escaped for where it stands, and nothing else may run."""

import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from chongjin_cli.present.exports.collect import Export
from chongjin_cli.present.labels import amount, counted, dated
from chongjin_cli.present.page.content import Content

HERE = Path(__file__).parent


def parts(export: Export) -> Iterator[str]:
    """The page, piece by piece."""
    style, script = (HERE.joinpath(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    content = Content(export)
    for part in (
        _environment()
        .get_template("page.html")
        .generate(
            page=content,
            style=Markup(style),  # noqa: S704 - a file of this package
            script=Markup(script),  # noqa: S704 - a file of this package
            policy=_policy(style, script),
            data=_data(content.data()),
        )
    ):
        yield str(part).replace("&#39;", "'")  # attributes stand in double quotes, so this need not be an escape


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(amount=amount, counted=counted, dated=dated, link=link)
    return environment


def link(address: str | None) -> str | None:
    """An address that may be followed: http or https, nothing else."""
    return address if address and address.lower().startswith(("http://", "https://")) else None


def _policy(style: str, script: str) -> str:
    """A Content-Security-Policy: this script and this style by their hashes; no network, no frames, no forms."""
    rules = {"default-src": "'none'", "style-src": _hash(style), "script-src": _hash(script)}
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
