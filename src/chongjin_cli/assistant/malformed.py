"""What a client sends that is no message of the protocol: answered with the error that JSON-RPC has for it.

The SDK says nothing to it, so that a client would wait for ever.
"""

from anyio.streams.memory import MemoryObjectSendStream
from mcp import types
from mcp.shared._stream_protocols import ReadStream, WriteStream
from mcp.shared.message import SessionMessage
from pydantic import ValidationError

Sent = SessionMessage | Exception
_NOT_JSON = types.ErrorData(code=types.PARSE_ERROR, message="no JSON; send one message a line")
_NO_MESSAGE = types.ErrorData(
    code=types.INVALID_REQUEST, message="no request, notification or response of JSON-RPC 2.0"
)


async def pass_on(
    read: ReadStream[Sent], send: MemoryObjectSendStream[Sent], write: WriteStream[SessionMessage]
) -> None:
    """Pass the messages on, and answer at once what is none; an empty line is passed over."""
    async with send:
        async for sent in read:
            if not isinstance(sent, Exception):
                await send.send(sent)
            elif error := _error(sent):
                await write.send(SessionMessage(types.JSONRPCError(jsonrpc="2.0", id=None, error=error)))


def _error(fault: Exception) -> types.ErrorData | None:
    """What is wrong with a line that the SDK could not read; None if there is nothing on it."""
    first = fault.errors()[0] if isinstance(fault, ValidationError) else None
    if first and first["type"] != "json_invalid":
        return _NO_MESSAGE
    return None if first and not str(first["input"]).strip() else _NOT_JSON
