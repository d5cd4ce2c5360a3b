"""A line a finding, as linters write it: `path:line:column: code message`."""

from collections.abc import Iterable
from typing import TextIO

from chongjin_cli.contract import Audited
from chongjin_cli.text.escaping import visible


def write(audited: Iterable[Audited], out: TextIO) -> None:
    """Write the findings as they come."""
    for sentence in audited:
        for finding in sentence["findings"]:
            place = f"{sentence['path']}:{finding['line']}:{finding['column']}"
            out.write(visible(f"{place}: {finding['code']} {finding['message']}") + "\n")
