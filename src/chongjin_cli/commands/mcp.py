"""Answer an assistant's questions over stdin and stdout.

By the Model Context Protocol. An assistant starts it; docs/ASSISTANTS.md says how to connect one. Needs the MCP SDK,
which comes with the extra `mcp`.
"""

import sys

from chongjin_cli.cli.options import Data
from chongjin_cli.cli.remarks import tell
from chongjin_cli.extras import missing


def command(*, data: Data) -> int:
    """Serve until the assistant closes stdin."""
    try:
        from chongjin_cli.assistant import server
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in ("mcp", "anyio", "jsonschema"):
            raise
        raise missing("mcp needs", "mcp", "mcp") from error
    dataset = data.open()
    if sys.stdin.isatty():
        tell("waiting for an assistant on stdin; Ctrl-C ends it, docs/ASSISTANTS.md says more")
    server.run(dataset)
    return 0
