"""One claim whole, as a panel a person would put into a report."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.details import RELATIONS, STANCES, Details, Shown, favour
from chongjin_cli.present.screens import parts

STYLES: dict[contract.Stance, str] = {"supports": "green", "partly": "cyan", "disputes": "red", "context": "dim"}


def draw(details: Details) -> None:
    """Draw a claim and, in short, its rivals and the claims it is tied to."""
    title = Text.assemble((details.claim["id"], "bold cyan"), " ", parts.grade(details.claim))
    parts.console().print(Panel(body(details), title=title, title_align="left", padding=(1, 2)))


def body(details: Details) -> Group:
    """Assertion and attribution, grade with its reason, evidence by stance, disputes and relations."""
    claim = details.claim
    drawn: list[RenderableType] = [Text(claim["assertion"], style="bold")]
    if claim["attribution"]:
        drawn.append(Text(claim["attribution"], style="dim"))
    drawn += [Text(), _facts(details)]
    for stance, evidence in details.evidence.items():
        drawn += [Text(), Text(f"{STANCES[stance]} ({len(evidence)})", style=f"bold {STYLES[stance]}")]
        drawn.append(Padding(_evidence(evidence), (0, 0, 0, 2)))
    for dispute in details.disputes:
        drawn += [Text(), *_dispute(dispute, claim["id"])]
    if details.related:
        drawn += [Text(), Text("Related claims", style="bold")]
        drawn.append(Padding(_claims((RELATIONS[tie], other) for tie, other in details.related), (0, 0, 0, 2)))
    return Group(*drawn)


def _facts(details: Details) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    parts.add_flowing_column(table)
    for name, fact in details.facts:
        text = Text(fact)
        if name == "Grade":
            graded = parts.grade(details.claim)
            text.stylize(graded.style, 0, len(graded))
        table.add_row(name, text)
    return table


def _evidence(evidence: Sequence[Shown]) -> Table:
    """Each piece with its number and its source's letter, then what it says, by whom and how known, and where."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(style="bold", no_wrap=True)
    parts.add_flowing_column(table)
    for shown in evidence:
        lines = [Text.assemble(shown.title, (f"  {shown.published}", "dim")), Text(shown.evidence["says"])]
        if shown.remarks:
            lines.append(Text(" · ".join(shown.remarks), style="italic"))
        lines += parts.addresses(shown.evidence)
        table.add_row(str(shown.number), shown.evidence["reliability"], Group(*lines))
    return table


def _dispute(dispute: contract.Dispute, name: str) -> Iterator[RenderableType]:
    """The question with the other answers and what the evidence favours."""
    yield Text.assemble(("In dispute: ", "bold red"), (dispute["question"], "bold"), (f"  {dispute['id']}", "dim"))
    lines: list[RenderableType] = [Text(dispute["note"], style="dim")] if dispute["note"] else []
    lines.append(_claims((RELATIONS["rival"], answer) for answer in dispute["claims"] if answer["id"] != name))
    lines.append(Text(favour(dispute), style="italic"))
    yield Padding(Group(*lines), (0, 0, 0, 2))


def _claims(claims: Iterator[tuple[str, contract.Claim]]) -> Table:
    """Claims in short, each with its tie."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    parts.add_flowing_column(table)
    for tie, claim in claims:
        about = Text.assemble(parts.identity(claim), " ", parts.grade(claim))
        table.add_row(Group(Text(tie), about), parts.statement(claim))
    return table
