"""The server itself, by the official SDK: tools, claims as resources, and a prompt, over stdin and stdout."""

import json
import sys
from collections.abc import Callable
from typing import Any

import anyio
from mcp import types
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

from chongjin_cli import __version__
from chongjin_cli.assistant import prompts, rows
from chongjin_cli.assistant.arguments import checked
from chongjin_cli.assistant.malformed import Sent, pass_on
from chongjin_cli.assistant.mends import said
from chongjin_cli.assistant.tools import TOOLS
from chongjin_cli.errors import ChongjinError, UsageError
from chongjin_cli.queries import what_if
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.escaping import visible

CLAIM = "chongjin://claim/"
INSTRUCTIONS = (
    "Sourced and graded claims from: {title}, version {version}. Quote a claim by its statement, which names who says "
    "so wherever it is not well established, with its id and grade (A best to F; 1 confirmed to 6 not to be judged; 4 "
    "and 5 disputed). Never state an attributed claim as fact. What the tools do not find, the dataset does not hold: "
    "say so."
)
LEFT_OUT = (
    " It is seen without the evidence of {names} and of all that repeat it: what is not found may rest on that alone."
)
Context = ServerRequestContext[Any]
Page = types.PaginatedRequestParams | None


def run(dataset: Dataset) -> None:
    """Answer over stdin and stdout until the assistant closes them."""
    anyio.run(_serve, server(dataset))


async def _serve(made: Server[Any]) -> None:
    async with stdio_server() as (read, write), anyio.create_task_group() as tasks:
        send, receive = anyio.create_memory_object_stream[Sent](0)
        tasks.start_soon(pass_on, read, send, write)
        await made.run(receive, write, made.create_initialization_options())


def server(dataset: Dataset) -> Server[Any]:
    """A server that answers from a dataset. What it does, it does at once: one call never waits for another."""

    async def list_tools(_: Context, __: Page) -> types.ListToolsResult:
        return types.ListToolsResult(tools=_tools())

    async def call_tool(_: Context, asked: types.CallToolRequestParams) -> types.CallToolResult:
        text, is_error = answer(dataset, asked.name, asked.arguments or {})
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=is_error)

    async def list_resources(_: Context, __: Page) -> types.ListResourcesResult:
        return types.ListResourcesResult(resources=[])

    async def list_templates(_: Context, __: Page) -> types.ListResourceTemplatesResult:
        return types.ListResourceTemplatesResult(resource_templates=[_TEMPLATE])

    async def read_resource(_: Context, asked: types.ReadResourceRequestParams) -> types.ReadResourceResult:
        texts = _or_refused(lambda: claims(dataset, str(asked.uri)))
        contents: list[types.TextResourceContents | types.BlobResourceContents] = [
            types.TextResourceContents(uri=uri, mime_type="application/json", text=text) for uri, text in texts
        ]
        return types.ReadResourceResult(contents=contents)

    async def list_prompts(_: Context, __: Page) -> types.ListPromptsResult:
        return types.ListPromptsResult(prompts=[_PROMPT])

    async def get_prompt(_: Context, asked: types.GetPromptRequestParams) -> types.GetPromptResult:
        text = _or_refused(lambda: _instructed(asked.name, asked.arguments or {}))
        message = types.PromptMessage(role="user", content=types.TextContent(type="text", text=text))
        return types.GetPromptResult(description=prompts.ABOUT, messages=[message])

    return Server(
        "chongjin",
        version=__version__,
        instructions=visible(_told_at_the_start(dataset)),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_templates,
        on_read_resource=read_resource,
        on_list_prompts=list_prompts,
        on_get_prompt=get_prompt,
    )


def _told_at_the_start(dataset: Dataset) -> str:
    """What an assistant is told of the dataset, and of whose evidence is left out, before it asks."""
    about = dataset.meta_as_seen()
    told = INSTRUCTIONS.format(title=about["title"], version=about["version"])
    return told + LEFT_OUT.format(names=dataset.overlay.gone) if dataset.overlay else told


def answer(dataset: Dataset, name: str, arguments: dict[str, Any]) -> tuple[str, bool]:
    """What a tool says, and whether that is an error: what is wrong, and the mend."""
    try:
        if name not in TOOLS:
            raise UsageError(f"no tool {name[:80]!r}", f"there are: {', '.join(TOOLS)}")
        tool = TOOLS[name]
        taken = checked(tool.takes, arguments)
        if "without" not in taken:
            return tool.answer(dataset, taken), False
        remark = _note_on_without(dataset, taken["without"])
        with what_if.left_out(dataset, [taken["without"]]):
            return rows.with_note_on_without(tool.answer(dataset, taken), remark), False
    except ChongjinError as error:
        return said(error), True
    except Exception as error:  # noqa: BLE001 - a fault in one answer must not end the conversation
        fault = visible(f"unexpected {type(error).__name__}: {error}; please report it")
        print(f"chongjin: {name}: {fault}", file=sys.stderr)
        return fault, True


def _note_on_without(dataset: Dataset, name: str) -> str | None:
    """What an assistant has to know of a name that is left out: of several, or known through others alone."""
    several = what_if.publishers_meant(dataset, *what_if.meant(dataset, name))
    return f"without {name}: {several}" if several else what_if.only_repeats(dataset, name)


def claims(dataset: Dataset, uri: str) -> list[tuple[str, str]]:
    """The claim that an address names, or those that replaced it, each with its own address."""
    if not uri.startswith(CLAIM):
        raise UsageError(f"no resource {uri[:80]!r}", f"claims have addresses such as {CLAIM}1")
    texts, _ = dataset.find(uri.removeprefix(CLAIM))
    return [(CLAIM + json.loads(text)["id"], text) for text in texts]


def _or_refused(answered: Callable[[], Any]) -> Any:
    """An answer. Raises MCPError, which the SDK hands to the client, for what cannot be answered."""
    try:
        return answered()
    except ChongjinError as error:
        raise MCPError(types.INVALID_PARAMS, said(error)) from error


def _tools() -> list[types.Tool]:
    read_only = types.ToolAnnotations(read_only_hint=True, open_world_hint=False)
    return [
        types.Tool(name=name, description=tool.description, input_schema=tool.takes, annotations=read_only)
        for name, tool in TOOLS.items()
    ]


_TEMPLATE = types.ResourceTemplate(
    name="claim",
    uri_template=f"{CLAIM}{{id}}",
    description="A claim with its evidence, as JSON",
    mime_type="application/json",
)


_PROMPT = types.Prompt(
    name=prompts.NAME,
    description=prompts.ABOUT,
    arguments=[types.PromptArgument(name="text", description="the text to check", required=True)],
)


def _instructed(name: str, arguments: dict[str, str]) -> str:
    """What the prompt tells the assistant."""
    if name != prompts.NAME:
        raise UsageError(f"no prompt {name[:80]!r}", f"there are: {prompts.NAME}")
    if not arguments.get("text"):
        raise UsageError("text is missing", "the text to check")
    return prompts.TEXT.format(text=arguments["text"])
