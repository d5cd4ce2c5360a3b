"""Writes what documents say of the program from the program itself.

docs/COMMANDS.md from the commands' own definitions, docs/VALIDATION.md from the codes of errors and warnings, the rules
for grades in docs/EDITORIAL.md and the codes of findings in docs/AUDIT.md from their tables, the words that keys of a
dataset take in docs/DATASET.md from its models.
"""

import argparse
import re
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from textwrap import fill
from typing import get_args

from chongjin_cli.analysis.audit.codes import CODES as FINDINGS
from chongjin_cli.analysis.audit.codes import severity
from chongjin_cli.app.help import sorting
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.cli.examples import shipped
from chongjin_cli.cli.options import GROUPS, Argument, Parameter, of_group, parameters
from chongjin_cli.dataset.findings import CODES
from chongjin_cli.dataset.grading import COUNTED_ONCE, LETTERS, RULES, STATUSES
from chongjin_cli.dataset.model import PublisherKind, SourceType
from chongjin_cli.dataset.warnings import CHECKS
from chongjin_cli.flags import Option
from chongjin_cli.present import formats
from chongjin_cli.vocabulary import Access, Basis, Kind, RelationType, Stance

DOCS = Path(__file__).parent.parent / "docs"
FILE = DOCS / "COMMANDS.md"
VALIDATION = DOCS / "VALIDATION.md"
EDITORIAL = DOCS / "EDITORIAL.md"
AUDIT = DOCS / "AUDIT.md"
DATASET = DOCS / "DATASET.md"
WIDTH = 120
SHARED = """# Commands

Made by `tools/reference.py` from the program itself. `chongjin COMMAND --help` says the same in a terminal.

## Options that commands share

"""
IN_A_PIPE = """## Columns in a pipe

A list is a line a record, its columns set apart by tabs. Other columns, in another order: `--fields`; all keys:
`--json`, or `-f tsv` and `-f csv` under a line of their names, in the order of `chongjin schema output`.

| list | columns |
| --- | --- |
"""
LISTS = {
    "claims": formats.CLAIMS, "`era`, `topic`, `place`, `actor` without a name": formats.RECORDS["era"],
    "`sources`": formats.RECORDS["source"], "`sources --depends`": formats.DEPENDENTS,
    "`sources --by-weight`": formats.WEIGHTS, "`figures`": formats.MEASURES, "`figures MEASURE`": formats.POINTS,
    "`disputes`": formats.DISPUTES, "`diff`": formats.CHANGES, "`validate`": formats.FINDINGS,
}  # fmt: skip
"""What is listed, with the shape of its rows."""
WORDS = {
    "`kind` of a publisher": PublisherKind, "`type` of a source": SourceType, "`access` of a source": Access,
    "`kind` of a claim": Kind, "`stance` of evidence": Stance, "`basis` of evidence, how its speaker knows": Basis,
    "`type` of a relation": RelationType,
}  # fmt: skip
"""The keys of a dataset that take one of a few words."""
VALIDATED = """# Codes of `chongjin validate`

Made by `tools/reference.py` from the program itself. Each finding is a line: its code, its place in the file as in
`claims[17].date`, and what is wrong there. A dataset with an error (E) is not used, and `validate` exits with 3; a
warning (W) asks a curator for a second look. Without findings nothing is printed.

"""


def reference() -> str:
    """The whole document."""
    shared = SHARED + "".join(_group(group) for group in reversed(GROUPS))
    shared += IN_A_PIPE + "".join(f"| {what} | {', '.join(shape.line)} |\n" for what, shape in LISTS.items()) + "\n"
    return shared + "".join(_command(name) for name in COMMANDS)


def _group(group: type) -> str:
    described = [_parameter(each) for each in of_group(group) if each.name != "sort"]
    return f"**{_called(group)}**: {(group.__doc__ or '').strip()}\n\n" + "".join(described) + "\n"


def _called(group: type) -> str:
    """`Page output` for the group PageOutput."""
    return re.sub("(?<=[a-z])(?=[A-Z])", " ", group.__name__).capitalize()


def _command(name: str) -> str:
    module = load(name)
    own = [each for each in parameters(module.command) if each.group is None]
    groups = [_called(annotation) for annotation in module.command.__annotations__.values() if annotation in GROUPS]
    examples = "".join(f"$ {example}\n" for example in shipped(getattr(module, "EXAMPLES", ())))
    shown = f"```console\n{examples}```\n\n" if examples else ""
    arguments = "".join(f" {each.about.metavar}" for each in own if isinstance(each.about, Argument))
    shared = f"And the options of {', '.join(groups)}.\n\n" if groups else ""
    sort = next((sorting(each, name) for each in parameters(module.command) if each.name == "sort"), None)
    listed = "".join(map(_parameter, own)) + (f"- `{sort[0]}`: {sort[1]}\n" if sort else "")
    return (
        f"## chongjin {name}{arguments}\n\n{module.__doc__.strip()}\n\n"
        f"{listed}{chr(10) if listed else ''}{shared}{shown}"
    )


def _parameter(parameter: Parameter) -> str:
    about = parameter.about
    if isinstance(about, Option):
        value = about.metavar or "|".join(parameter.choices)
        return f"- `{', '.join(about.flags)}{f' {value}' if value else ''}`: {about.help}\n"
    return f"- `{about.metavar}`: {about.help}\n"


def validation() -> str:
    """What `chongjin validate` can say, code by code."""
    warned = {code: (check.__doc__ or "").strip() for code, check in CHECKS.items()}
    warned["W401"] = "The file is not in canonical layout."
    return VALIDATED + _codes("Errors", CODES) + "\n" + _codes("Warnings", dict(sorted(warned.items())))


def _codes(heading: str, codes: Mapping[str, str]) -> str:
    rows = "".join(f"| {code} | {about} |\n" for code, about in codes.items())
    return f"## {heading}\n\n| code | what is wrong |\n| --- | --- |\n{rows}"


def editorial() -> str:
    """The editorial policy, with the rules for grades between their marks."""
    return _filled(EDITORIAL, "grades", grades())


def audit() -> str:
    """The note on `chongjin audit`, with its codes between their marks."""
    rows = "".join(f"| {code} | {severity(code)} | {about} |\n" for code, about in FINDINGS.items())
    return _filled(AUDIT, "codes", f"\n| code | severity | what it says |\n| --- | --- | --- |\n{rows}\n")


def dataset() -> str:
    """The tutorial, with the words that keys take between their marks."""
    rows = "".join(
        f"| {key} | {', '.join(f'`{word}`' for word in get_args(words))} |\n" for key, words in WORDS.items()
    )
    return _filled(DATASET, "words", f"\n| key | one of |\n| --- | --- |\n{rows}\n")


def _filled(file: Path, mark: str, content: str) -> str:
    """A document with what stands between two marks made anew."""
    begin, end = f"<!-- {mark} -->\n", f"<!-- /{mark} -->\n"
    before, _, rest = file.read_text(encoding="utf-8").partition(begin)
    return f"{before}{begin}{content}{end}{rest.partition(end)[2]}"


def grades() -> str:
    """The rules for grades, from the first that is tried to the last."""
    letters = ", ".join(f"{letter} {words}" for letter, words in LETTERS.items())
    rows = "".join(
        f"| {number} | {STATUSES[number]} | {'; or '.join(rule.when for rule in rules)} |\n"
        for number, rules in groupby(RULES, key=lambda rule: rule.credibility)
    )
    return (
        f"The letter of a grade is that of the best support: {letters}.\n"
        f"{fill(COUNTED_ONCE, WIDTH)}\nThe number is that of the first line that fits:\n\n"
        f"| number | status | when |\n| --- | --- | --- |\n{rows}\n"
    )


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    FILE.write_text(reference(), encoding="utf-8")
    VALIDATION.write_text(validation(), encoding="utf-8")
    EDITORIAL.write_text(editorial(), encoding="utf-8")
    AUDIT.write_text(audit(), encoding="utf-8")
    DATASET.write_text(dataset(), encoding="utf-8")
