"""What else people call the commands, for searches that look for one."""

from chongjin_cli.text.escaping import visible

MEANT = {
    name: command
    for command, names in {
        "help grades": "glossary legend key ratings rating scale",
        "brief": "summary briefing briefings overview digest factsheet",
        "help": "commands usage options quit exit",
        "timeline": "chronology dates list ls claims",
        "figures": "stats statistics graph graphs chart charts plot",
        "disputes": "conflicts contradictions controversies",
        "sources": "bibliography references publishers",
        "cite": "citation citations bibtex",
        "--version": "version",
        "export": "download save dump csv",
        "audit": "factcheck fact-check verify check lint proofread",
        "diff": "compare changes changelog",
        "explore": "browse browser gui tui interactive",
        "topic": "topics themes subjects tags index categories",
        "actor": "persons organisations organizations",
    }.items()
    for name in names.split()
}
FOR_PROGRAMS = frozenset("version list ls claims stats usage commands options quit exit".split())
"""Those that one says to a program rather than looks for in claims."""
SHORT = 2
"""Words of a search that may mean a command: its other name, and what it is asked for."""


def command_hint(words: list[str]) -> str:
    """The command that does what a lone word is another name of; else where to look for what there is."""
    if command := command_meant(words):
        return f"did you mean chongjin {visible(command)}? chongjin help lists the commands"
    return "chongjin topic lists what the claims are about, chongjin help the commands"


def command_meant(words: list[str]) -> str | None:
    """What a search means that is the other name of a command, perhaps with a name behind it: `chart population`."""
    command = MEANT.get(words[0].casefold()) if 0 < len(words) <= SHORT else None
    return " ".join([command, *words[1:]]) if command else None
