"""Citation formats, one file each: `write(citations, out)` turns claims and the sources they rest on into text."""

from collections.abc import Callable
from importlib import import_module
from typing import Literal, TextIO

from chongjin_cli.present.citations.citation import Citations

Form = Literal["markdown", "bibtex", "csl-json", "ris"]
Writer = Callable[[Citations, TextIO], None]


def writer(form: Form) -> Writer:
    """The `write` of a citation format's file, which is loaded only now."""
    found: Writer = import_module(f"chongjin_cli.present.citations.{form.replace('-', '_')}").write
    return found
