"""Disputes as cards: the question, its answers side by side, who says which, and the one the evidence favours."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.details import favour
from chongjin_cli.present.labels import Labels
from chongjin_cli.present.screens import parts
from chongjin_cli.queries.support import in_order

ABREAST = 34
"""Columns that an answer needs to stand beside another."""
FRAME = 6
"""Columns of a card's edges beside its topics above, which else stand within, and its id below."""
MARKS: dict[contract.Stance, str] = {"supports": "+", "partly": "~", "disputes": "−"}


def draw(disputes: Sequence[contract.Dispute], labels: Labels, offset: int, total: int) -> None:
    """Draw the disputes, and say how many of how many they are."""
    screen = parts.console()
    with parts.how_many(offset, len(disputes), total, "disputes"):
        for dispute in disputes:
            screen.print(_card(dispute, labels, screen.width))
        screen.print(parts.legend())


def _card(dispute: contract.Dispute, labels: Labels, width: int) -> Panel:
    answers = [_answer(claim, labels, claim["id"] == dispute["favoured"]) for claim in dispute["claims"]]
    topics = Text(", ".join(labels.label("topic", name) for name in dispute["topics"]), style="dim")
    above = topics.cell_len <= width - FRAME
    lines: list[RenderableType] = [] if above else [topics]
    lines.append(Text(dispute["question"], style="bold"))
    if dispute["note"]:
        lines.append(Text(dispute["note"], style="dim"))
    lines.append(Text())
    if len(answers) * ABREAST <= width:
        lines.append(_abreast(answers))
    else:
        lines += [*(Padding(answer, (0, 0, 1, 0)) for answer in answers[:-1]), answers[-1]]
    lines += [Text(), Text(favour(dispute), style="italic")]
    name = Text(dispute["id"], style="dim") if len(dispute["id"]) <= width - FRAME else None
    return Panel(
        Group(*lines), title=topics if above else None, title_align="left", subtitle=name, subtitle_align="right",
        padding=(0, 1),
    )  # fmt: skip


def _abreast(answers: Sequence[Group]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for _ in answers:
        parts.add_flowing_column(table)
    table.add_row(*answers)
    return table


def _answer(claim: contract.Claim, labels: Labels, is_favoured: bool) -> Group:
    heading = Text.assemble("▶ " if is_favoured else "  ", parts.identity(claim), " ", parts.grade(claim))
    return Group(heading, Padding(Group(Text(claim["assertion"]), *_voices(claim, labels)), (0, 0, 0, 2)))


def _voices(claim: contract.Claim, labels: Labels) -> list[Text]:
    """Who supports an answer, a part of it, and who disputes it, each once with the letter it counts at."""
    voices = []
    for stance, mark in MARKS.items():
        pieces = [piece for piece in in_order(claim["evidence"]) if piece["stance"] == stance]
        names = dict.fromkeys(f"{labels.source_name(piece['source'])} ({piece['effective']})" for piece in pieces)
        if names:
            voices.append(Text(f"{mark} {', '.join(names)}", style="dim"))
    return voices
