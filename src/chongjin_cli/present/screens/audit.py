"""The text as it is read, with the findings under each sentence and a summary last."""

from collections.abc import Iterable

from rich.text import Text

from chongjin_cli.contract import Audited
from chongjin_cli.present.audit.tally import Tally
from chongjin_cli.present.screens import parts
from chongjin_cli.text.escaping import visible

STYLES = {"error": "bold red", "warning": "yellow", "info": "green"}
NOT_HELD = "I4"


def draw(audited: Iterable[Audited]) -> None:
    """Draw sentences as they come."""
    console = parts.console()
    tally = Tally()
    path = None
    for sentence in tally.of(audited):
        if sentence["path"] != path:
            path = sentence["path"]
            console.print(Text(visible(path), style="bold underline"))
        console.print(Text(visible(sentence["text"])))
        for finding in sentence["findings"]:
            style = "dim" if finding["code"].startswith(NOT_HELD) else STYLES[finding["severity"]]
            place = f"{finding['line']}:{finding['column']}"
            line = Text.assemble(("  " + finding["code"], style), f" {place} ", (visible(finding["message"]), style))
            console.print(line)
    console.print(Text(f"\n{tally}.", style="bold"))
