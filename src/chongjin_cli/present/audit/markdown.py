"""Markdown: the sentences of each file that something is said of, quoted, with the findings as a list beneath."""

from collections.abc import Iterable
from itertools import groupby
from typing import TextIO

from chongjin_cli.contract import Audited
from chongjin_cli.present.audit.tally import Tally
from chongjin_cli.present.formats.markdown import escape


def write(audited: Iterable[Audited], out: TextIO, tally: Tally) -> None:
    """Write a report; a summary, of what is counted while sentences pass, stands last."""
    for path, sentences in groupby(audited, key=lambda each: each["path"]):
        out.write(f"## {escape(path)}\n\n")
        for sentence in sentences:
            if sentence["findings"]:
                out.write(f"> {escape(sentence['text'])}\n\n")
                for finding in sentence["findings"]:
                    place = f"line {finding['line']}, column {finding['column']}"
                    out.write(f"- **{finding['code']}** ({place}): {escape(finding['message'])}\n")
                out.write("\n")
    out.write(f"{tally}.\n")
