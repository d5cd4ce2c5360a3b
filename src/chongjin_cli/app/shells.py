"""Completion in bash, zsh and fish: the script of each, and where it is installed."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from chongjin_cli.app.command_line import INSTALL, SHOW
from chongjin_cli.app.completion import FILES
from chongjin_cli.atomic_file import replacing
from chongjin_cli.errors import OutputError, UsageError, nearest

BASH = f"""\
_chongjin_completion() {{
    local IFS=$'\\n' found
    found=$(COMP_WORDS="${{COMP_WORDS[*]}}" COMP_CWORD=$COMP_CWORD _CHONGJIN_COMPLETE=complete_bash "$1")
    if [[ $found == "{FILES}" ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$2"))
    else
        COMPREPLY=($found)
    fi
}}
complete -F _chongjin_completion chongjin
"""
# At the first TAB zsh loads the file of the function and runs it as the function itself.
ZSH = f"""\
#compdef chongjin
_chongjin_completion() {{
    local found
    found=$(COMP_WORDS="${{words[*]}}" COMP_CWORD=$((CURRENT - 1)) _CHONGJIN_COMPLETE=complete_zsh "${{words[1]}}")
    if [[ $found == "{FILES}" ]]; then
        _files
    elif [[ -n $found ]]; then
        local -a lines=("${{(@f)found}}")
        _describe -V chongjin lines
    fi
}}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _chongjin_completion "$@"
else
    compdef _chongjin_completion chongjin
fi
"""
FISH = f"""\
function _chongjin_completion
    set -lx COMP_WORDS (commandline -cp | string collect)
    set -lx COMP_CWORD (commandline -ct)
    set -lx _CHONGJIN_COMPLETE complete_fish
    set -l found (chongjin)
    if test "$found" = "{FILES}"
        __fish_complete_path (commandline -ct)
    else
        string join \\n -- $found
    end
end
complete --command chongjin --no-files --keep-order --arguments "(_chongjin_completion)"
"""


class Shell(NamedTuple):
    """A shell's script, the file it goes to, and what its own start file needs to find it."""

    script: str
    file: str
    start_file: str | None = None
    line: str = ""


SHELLS = {
    "bash": Shell(BASH, ".bash_completions/chongjin.sh", ".bashrc", "source ~/.bash_completions/chongjin.sh"),
    "zsh": Shell(ZSH, ".zfunc/_chongjin", ".zshrc", "fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit"),
    "fish": Shell(FISH, ".config/fish/completions/chongjin.fish"),
}


def show(arguments: Sequence[str]) -> int:
    """Print the script of a shell."""
    print(SHELLS[_shell(SHOW, arguments)].script, end="")
    return 0


def install(arguments: Sequence[str]) -> int:
    """Write the script of a shell where it looks for it. Raises OutputError if that cannot be written to."""
    name = _shell(INSTALL, arguments)
    shell, home = SHELLS[name], Path.home()
    try:
        file = home / shell.file
        file.parent.mkdir(parents=True, exist_ok=True)
        with replacing(str(file)) as out:
            out.write(shell.script.encode())
        if shell.start_file:
            _add_line(home / shell.start_file, shell.line)
    except OSError as error:
        raise OutputError(f"cannot write {error.filename}: {error.strerror}", f"{SHOW} prints it") from error
    print(f"{name} completes chongjin in new terminals; the script is {file}")
    return 0


def _add_line(file: Path, line: str) -> None:
    """Add a line to a start file that does not have it."""
    text = file.read_text(encoding="utf-8", errors="surrogateescape") if file.exists() else ""
    if line not in text:
        with file.open("a", encoding="utf-8") as out:
            out.write(f"{'' if text.endswith(chr(10)) or not text else chr(10)}{line}\n")


def _shell(option: str, arguments: Sequence[str]) -> str:
    """The shell that is named, else the user's own."""
    name = arguments[0] if arguments else os.path.basename(os.environ.get("SHELL", ""))
    if name in SHELLS:
        return name
    what = f"{option}: {name!r} is none of the shells it knows" if name else f"{option}: which shell?"
    raise UsageError(what, nearest(name, list(SHELLS), list_all=True))
