"""Browse the claims in a full screen.

Search as you type, filter, read a claim beside the list, follow its rivals. WORDS and filters set where it starts.
The keys are those of less and vim; ? lists them. Needs the extra `explore`.
"""

import os
import sys
from typing import Annotated

from chongjin_cli.cli.options import Argument, Data
from chongjin_cli.errors import UsageError
from chongjin_cli.extras import missing
from chongjin_cli.present.encoding import is_utf8
from chongjin_cli.queries.filters import Filters

Words = Annotated[list[str] | None, Argument("WORDS…", "What to search for at first.")]

INSTEAD = dict.fromkeys(
    ("--json", "--format", "-f", "--fields"), "it is a full screen; chongjin search WORDS --json prints what it finds"
)

EXAMPLES = (
    "chongjin explore",
    "chongjin explore {words:steel} --era {era:colonial}",
)


def command(words: Words = None, *, filters: Filters, data: Data) -> int:
    """Run the browser until the user quits."""
    try:
        from chongjin_cli.tui.explorer import Explorer
    except ImportError as error:
        if not (error.name or "").startswith("textual"):
            raise
        raise missing("explore needs", "textual", "explore") from error
    _need_a_screen()
    explorer = Explorer(data.open(), " ".join(words or ()), filters)
    explorer.run()
    if explorer.failure:
        raise explorer.failure
    return explorer.return_code or 0


def _need_a_screen() -> None:
    """Raises UsageError unless a terminal that can place text is on every end."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream.isatty() for stream in streams) or os.environ.get("TERM") in ("dumb", "unknown"):
        raise UsageError("explore needs a terminal", "chongjin search WORDS prints what it finds")
    if not is_utf8(sys.stderr):
        raise UsageError("explore needs a UTF-8 locale", "as in: LC_ALL=C.UTF-8 chongjin explore")
