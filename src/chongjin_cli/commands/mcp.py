"""Answer an assistant's questions over stdin and stdout.

By the Model Context Protocol. An assistant starts it; docs/ASSISTANTS.md says how to connect one. Needs the extra
`mcp`.
"""

import sys

from chongjin_cli.cli.options import FROM_STDIN, Data
from chongjin_cli.cli.remarks import tell
from chongjin_cli.errors import UsageError
from chongjin_cli.extras import missing


def command(*, data: Data) -> int:
    """Serve until the assistant closes stdin."""
    try:
        from chongjin_cli.assistant import server
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "anyio", "jsonschema"):
            raise
        raise missing("mcp needs", "mcp", "mcp") from error
    if data.path == FROM_STDIN:
        raise UsageError("mcp answers on stdin, so the dataset cannot come from it", "name a file: --data FILE")
    dataset = data.open()
    if sys.stdin.isatty():
        tell("waiting for an assistant on stdin; Ctrl-C ends it, docs/ASSISTANTS.md says more")
    server.run(dataset)
    return 0
