"""Hold a text against the claims, sentence by sentence.

Findings begin with E where a figure, date or name differs from all that is held or a word is the opposite, with W where
a sentence is surer than its evidence, gives one side of a dispute or the nearest claim has it otherwise, with I3 where
claims bear it out, and with I4 where none does, which does not make it wrong. Plain text and Markdown in UTF-8 are
read; only English is checked. Exits with 1 if there is a finding at or above --fail-on, with 3 if a file cannot be
read.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Literal

from chongjin_cli.cli.options import Argument, Data, Json, NoPager, Output, refuse_stdin_beside
from chongjin_cli.cli.printing import as_json, paged, refuse_two_formats, write_objects
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import tell_fallen
from chongjin_cli.cli.texts import lines
from chongjin_cli.contract import Audited, Severity
from chongjin_cli.errors import FileError, UsageError
from chongjin_cli.flags import STDIN, Option
from chongjin_cli.present.formats import AUDITED
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

if TYPE_CHECKING:
    from chongjin_cli.analysis.audit.codes import Choice

Files = Annotated[list[str] | None, Argument("FILE…", "Texts to check; - is stdin.")]
Form = Annotated[
    Literal["lines", "json", "jsonl", "markdown"] | None,
    Option(
        ("--format", "-f"),
        "Form of the findings; otherwise the text with them on a terminal, lines in a pipe.",
        "FORMAT",
    ),
]
Cite = Annotated[bool, Option(("--cite",), "Print the text with footnotes for what claims bear out.")]
Select = Annotated[list[str] | None, Option(("--select",), "Only findings whose code begins so: E, W2, I301.", "CODE")]
Ignore = Annotated[list[str] | None, Option(("--ignore",), "No findings whose code begins so.", "CODE")]
FailOn = Annotated[
    Literal["error", "warning", "info", "never"] | None,
    Option(("--fail-on",), "Exit with 1 from this severity on; otherwise from warnings on.", "SEVERITY"),
]
FOUND = 1
"""The exit code where there is a finding at or above --fail-on."""

EXAMPLES = (
    "chongjin audit draft.md",
    "chongjin audit draft.md --ignore I --format json",
    "chongjin show {claim:CJ-0001} | chongjin audit - --fail-on never",
    "chongjin audit draft.md --cite",
)


def command(
    files: Files = None,
    form: Form = None,
    json: Json = False,
    cite: Cite = False,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    no_pager: NoPager = False,
    *,
    data: Data,
) -> int:
    """Print the findings."""
    from chongjin_cli.analysis.audit.codes import Choice

    refuse_two_formats(json, form)
    if cite and (form or json):
        raise UsageError("--cite prints the text, so it takes no format", "leave one of them out")
    if cite and files and len(files) > 1:
        raise UsageError("--cite takes one file", "call it once a file")
    if not files:
        raise UsageError("audit needs a file", "as in: chongjin audit draft.md, or chongjin audit - for stdin")
    if STDIN in files:
        refuse_stdin_beside(data.path, "a text")
    choice = Choice(select, ignore)
    dataset = data.open()
    tell_fallen(dataset, Selection())
    run = _Run(dataset, choice, fail_on or "warning")
    chosen = "json" if json else form or ("screen" if sys.stdout.isatty() else "lines")
    if cite:
        run.cite(files[0])
    elif chosen in ("json", "jsonl", "lines"):
        _write(run.audited(files), chosen)
    elif (audited := run.audited_or_none(files)) is not None:  # else there is nothing to sum up
        if chosen == "screen":
            from chongjin_cli.present.screens import audit as screen

            with paged(not no_pager):
                screen.draw(audited, run.tally)
        else:
            from chongjin_cli.present.audit import markdown

            markdown.write(audited, sys.stdout, run.tally)
    return run.exit_code


def _write(audited: Iterable[Audited], form: str) -> None:
    if form in ("json", "jsonl"):
        write_objects(as_json(audited), AUDITED, Output(json=True) if form == "json" else Output(format="jsonl"))
        return
    from chongjin_cli.present.audit import lines as as_lines

    as_lines.write(audited, sys.stdout)


class _Run:
    """Goes through files; remembers how grave the findings were and whether a file could not be read.

    `tally` counts sentences as they come, whatever findings are chosen.
    """

    def __init__(self, dataset: Dataset, choice: "Choice", fail_on: "Severity | Literal['never']") -> None:
        from chongjin_cli.analysis.audit.auditor import Auditor
        from chongjin_cli.present.audit.tally import Tally

        self.tally = Tally()
        self._dataset = dataset
        self._auditor = Auditor(dataset)
        self._choice = choice
        self._fail_on = fail_on
        self._has_failed = self._has_found = False
        self._findings: Counter[Severity] = Counter()

    @property
    def exit_code(self) -> int:
        """3 if a file could not be read, else 1 if there was a finding grave enough."""
        return FileError.exit_code if self._has_failed else FOUND if self._has_found else 0

    def audited(self, files: Iterable[str]) -> Iterator[Audited]:
        """The sentences of all files that can be read; of the others stderr tells."""
        for path in files:
            is_empty = True
            try:
                for each in self.tally.of(self._auditor.audit(lines(path), path)):
                    is_empty = False
                    yield self._chosen(each)
            except FileError as error:
                self._tell(error)
            else:
                if is_empty:
                    tell(f"nothing to check in {path!r}: it has no sentence")

    def audited_or_none(self, files: Iterable[str]) -> Iterator[Audited] | None:
        """The sentences of all files; None if there is none because a file could not be read."""
        audited = self.audited(files)
        first = next(audited, None)
        if first is not None:
            return chain([first], audited)
        return None if self._has_failed else audited

    def cite(self, path: str) -> None:
        """Print a text with footnotes; stderr counts what it cannot show, the errors and warnings."""
        from chongjin_cli.present.audit import footnotes

        try:
            text = "".join(lines(path))
        except FileError as error:
            self._tell(error)
            return
        placed = self._auditor.placed(text.splitlines(keepends=True), path)
        cited = ((sentence.end, self._cited(each, ids)) for sentence, each, ids in placed)
        footnotes.write(text, cited, self._dataset, sys.stdout)
        self._tell_findings()

    def _cited(self, audited: Audited, ids: tuple[str, ...]) -> tuple[str, ...]:
        """The claims to name for a sentence: none of one with an error or a warning, or without a chosen finding."""
        chosen = self._chosen(audited)["findings"]
        return ids if chosen and all(each["severity"] == "info" for each in audited["findings"]) else ()

    def _tell_findings(self) -> None:
        from chongjin_cli.present.labels import counted, listed

        grave: tuple[Severity, ...] = ("error", "warning")
        if counts := [counted(self._findings[each], f"{each}s") for each in grave if self._findings[each]]:
            one = sum(self._findings[each] for each in grave) == 1
            without, are = ("its sentence has", "it is") if one else ("their sentences have", "they are")
            tell(f"{listed(counts)} found; {without} no footnote. Without --cite {are} listed.")

    def _chosen(self, audited: Audited) -> Audited:
        from chongjin_cli.analysis.audit.codes import is_at_least

        chosen = self._choice.of(audited)
        self._findings.update(each["severity"] for each in chosen["findings"])
        self._has_found = self._has_found or (self._fail_on != "never" and is_at_least(chosen, self._fail_on))
        return chosen

    def _tell(self, error: FileError) -> None:
        self._has_failed = True
        tell(f"chongjin: {error.message}")
        tell(f"  {error.hint}")
