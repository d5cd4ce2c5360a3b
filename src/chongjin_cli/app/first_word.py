"""A first word that is no command: what else it may have been meant as than a search for it."""

from os.path import isfile
from shlex import quote

from chongjin_cli.app.fast_args import data_of, words
from chongjin_cli.app.registry import COMMANDS, load
from chongjin_cli.cli.command_names import FOR_PROGRAMS, MEANT
from chongjin_cli.cli.options import Argument, Data, parameters
from chongjin_cli.dataset.claim_ids import typed_ids
from chongjin_cli.errors import UsageError

CLAIM = "claim"
"""What an argument completes that takes the ids of claims alone."""
LONG_ENOUGH = 4
"""Letters of a command, or of what was typed for it, from which on an edit is taken for a slip."""


def refuse_what_is_no_search(word: str, options: list[str], behind: list[str]) -> None:
    """Raise UsageError, with what was meant, for the name of a file, a slip or another form of a command's name.

    So, too, for a word that one says to a program and that stands alone.
    """
    if "." in word and isfile(word):
        raise UsageError(f"{word!r} is a file", _for_a_file(word))
    typed = list(words(load("search").command, behind))
    if word.casefold() in FOR_PROGRAMS and not typed:
        raise _no_command(word, f"chongjin {MEANT[word.casefold()]}", [word])
    form = form_of(word)
    if form and _is_meant(form, typed, options):
        raise _no_command(word, form, [word, *typed])
    near = near_to(word)
    if near and not Data(data_of(options)).open().has_word(word):
        raise UsageError(f"no command {word!r}", f"did you mean {near}?")


def is_id_in_one(word: str, options: list[str]) -> bool:
    """Whether a word is the id of a claim without its hyphen, `CJ7284`: not one of another prefix, as `B29` is."""
    may_be = word[:1].isalpha() and word[-1:].isdecimal() and word.isalnum() and word.isascii()
    return may_be and Data(data_of(options)).open().claim_id(word) != word


def form_of(word: str) -> str | None:
    """The command of whose name a word is the plural, the singular or the third person: `source`, `shows`."""
    folded = word.casefold()
    return next((name for name in COMMANDS if folded in (f"{name}s", f"{name}es", name.removesuffix("s"))), None)


def near_to(word: str) -> str | None:
    """The command that a word is within one edit of; what is further off is likelier a word to look for.

    One of three letters for another of three is too far: a map is no mcp.
    """
    from chongjin_cli.text.lexicon import distance

    near = (name for name in COMMANDS if distance(word.casefold(), name, 1) <= 1)
    return next((name for name in near if max(len(name), len(word)) >= LONG_ENOUGH), None)


def _no_command(word: str, meant: str, searched: list[str]) -> UsageError:
    what = "word" if len(searched) == 1 else "words"
    search = f"chongjin search {' '.join(map(quote, searched))}"
    return UsageError(f"no command {word!r}", f"did you mean {meant}? To search for the {what}: {search}")


def _for_a_file(name: str) -> str:
    if name.endswith(".json"):
        return f"to use it as the dataset: chongjin --data {quote(name)}; to check it: chongjin validate {quote(name)}"
    return f"to check a text: chongjin audit {quote(name)}"


def _is_meant(command: str, typed: list[str], options: list[str]) -> bool:
    """Whether what follows suits a command: nothing, an id, a name, a time or one of the words that it takes."""
    from chongjin_cli.queries.filters import is_date
    from chongjin_cli.queries.names import KINDS

    takes = [each for each in parameters(load(command).command) if isinstance(each.about, Argument)]
    if not typed or not takes:
        return True
    if typed[0] in takes[0].choices or typed_ids(" ".join(typed)):
        return True
    if takes[0].about.completes == CLAIM:
        return False
    text = " ".join(typed)
    dataset = Data(data_of(options)).open()
    return is_date(text) or dataset.has_dispute(text) or any(dataset.named(kind, text) for kind in KINDS)
