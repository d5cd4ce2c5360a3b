"""The text as it is read, with the findings under each sentence and a summary last."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from chongjin_cli.contract import Audited, AuditFinding
from chongjin_cli.present.audit.tally import Tally
from chongjin_cli.present.screens import parts
from chongjin_cli.text.escaping import visible

STYLES = {"error": "bold red", "warning": "yellow", "info": "green"}
NOT_HELD = "I4"


def draw(audited: Iterable[Audited], tally: Tally) -> None:
    """Draw sentences as they come, and last what is counted while they pass."""
    console = parts.console()
    path = None
    for sentence in audited:
        if sentence["path"] != path:
            path = sentence["path"]
            console.print(Text(visible(path), style="bold underline"))
        console.print(Text(visible(sentence["text"])))
        for finding in sentence["findings"]:
            console.print(_finding(finding, console))
    console.print(Text(f"\n{tally}.", style="bold"))


def _finding(finding: AuditFinding, console: Console) -> Text:
    """A finding: its code, and beside that its place and message, as many lines as they need."""
    style = "dim" if finding["code"].startswith(NOT_HELD) else STYLES[finding["severity"]]
    code = f"  {finding['code']} "
    told = Text.assemble(f"{finding['line']}:{finding['column']} ", (visible(finding["message"]), style))
    lines = told.wrap(console, max(1, console.width - len(code)))
    for line in lines:
        line.rstrip()
    return Text.assemble((code, style), Text("\n" + " " * len(code)).join(lines))
