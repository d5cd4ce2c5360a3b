"""The `chongjin` command: finds what is asked for and does it."""

import os
import sys

from chongjin_cli import __version__
from chongjin_cli.app.command_line import GRADES, INSTALL, SHOW, VERSION, command_line
from chongjin_cli.app.fast_args import data_of, read
from chongjin_cli.app.registry import load
from chongjin_cli.app.running import (
    UNFORESEEN,
    forget_impossible_widths,
    let_stderr_be_full,
    run,
    stand_in_for_closed_streams,
    tell,
)
from chongjin_cli.cli.options import call
from chongjin_cli.errors import INTERRUPTED
from chongjin_cli.present.to_type import use_data


def main() -> int:
    """Run the program and return its exit code. A fault of ours is told in a line; `python -X dev` has it in full."""
    try:
        stand_in_for_closed_streams()
        let_stderr_be_full()
        forget_impossible_widths()
        return run(lambda: _main(sys.argv[1:]))
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        tell(f"unexpected {type(error).__name__}: {error}; please report it")
        return UNFORESEEN


def _main(arguments: list[str]) -> int:
    if "_CHONGJIN_COMPLETE" in os.environ:
        from chongjin_cli.app import completion

        return completion.answer(os.environ)
    use_data(data_of(arguments))
    name, rest = command_line(arguments)
    if name == "help":
        return _help(rest[0] if rest else None, data_of(arguments))
    if name == VERSION:
        print(f"chongjin {__version__}")
        return 0
    if name in (INSTALL, SHOW):
        from chongjin_cli.app import shells

        return shells.install(rest) if name == INSTALL else shells.show(rest)
    module = load(name)
    return call(module.command, read(module, rest))


def _help(command: str | None, data: str | None) -> int:
    if command == GRADES:
        return call(load(GRADES).command, {})
    from chongjin_cli.app import help as pages

    print(pages.page(command, data), end="")
    return 0
