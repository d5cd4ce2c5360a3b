"""Claims by their words, best first.

"A phrase", -without, prefix* and OR are understood. What stands in quotes is looked for as it stands, but for endings
(`"furnace"` finds furnaces, too): by no topic, no question and no other word for it.
A word that only shares its stem with another is not taken for it: `protestant` finds no protest.
With a date (Sept 2018, 9/2018, the 1990s), since, from, after, before, until and between are conditions of time, as
--from and --to are; so are a span (2016-2018, Jul-Sep 2017) and a part of a time (late 1950s, summer 1952).
Any spelling or script of a name finds it: Ch'ŏngjin, Seishin, 청진.
If no claim has all the words, misspelt ones are corrected and claims with nearly all of them will do.
What the dataset does not hold ends with exit code 1; on a terminal the nearest claims are shown as such.
Unlike --match it also looks into topics and into titles, authors and publishers of sources; such claims come last.
With --sort claims that say the words themselves come in that order, then the others.

--queries prints an object a line, be it empty: the query, a remark on how it was understood, and its 10 best claims or
--limit. It takes --format jsonl or json, and its own keys for --fields, as in query,claims.id. If no query has an
answer, it exits with 1.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from chongjin_cli.cli.options import Argument, Data, Output, refuse_stdin_beside
from chongjin_cli.cli.printing import NOTHING_FOUND, chosen, nothing, paged, print_claims, write_objects
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import select
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import STDIN, Option
from chongjin_cli.present.formats import ANSWERED, CLAIMS, FORMATS
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.search import LONGEST_SEARCH
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.asking import asked_news_of
from chongjin_cli.text.escaping import visible
from chongjin_cli.text.query_language import MAY_BE_MISSPELT, NO_ANSWER, Search

Words = Annotated[list[str] | None, Argument("WORDS…", "What to look for.")]
Queries = Annotated[
    str | None,
    Option(("--queries",), "Ask each line of a file (- is stdin) by itself; prints JSON Lines.", "FILE"),
]
CLAIMS_A_QUERY = 10
NEAREST = 5
"""Claims that are shown where there is no answer, unless told otherwise."""

_RESTS_ON = r"(?i)(?:(?:what|which claims|claims|all)(?: that)? )?(?:rests?|depends?|relies|rely) (?:up)?on (.+?)[?.]?"

_LAST = r"(?i)\b(?:last|latest|most recent)\b"

EXAMPLES = (
    "chongjin search {words:sanctions}",
    "chongjin search 'blast furnace' -coal --era {era:socialist}",
    "chongjin search '\"Camp No. 25\" inmates' --json",
    "chongjin search 청진 인구",
)


def prepare(arguments: list[str]) -> list[str]:
    """Move words to do without (`-famine`) behind `--`, so that nobody takes them for the options -f -a -m …"""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    kept, words = arguments[:end], arguments[end + 1 :]
    without = [each for each in kept if _is_word_without(each)]
    if not words and not without:
        return arguments
    return [*(each for each in kept if not _is_word_without(each)), "--", *words, *without]


def _is_word_without(text: str) -> bool:
    if len(text) < 3 or text[0] != "-" or text[1] == "-":
        return False
    is_option = (text[1:2] == "n" and text[2:].isdigit()) or (text[1:2] == "f" and text[2:] in FORMATS)
    return not is_option and (text[1] == '"' or text[1].isalnum())


def command(words: Words = None, queries: Queries = None, *, filters: Filters, output: Output, data: Data) -> int:
    """Print the claims that have the words, best first."""
    if bool(words) == (queries is not None):
        from shlex import quote

        lists = f"--match {quote(filters.match)}" if filters.match else "--topic …"
        raise UsageError(
            "search needs either words or --queries FILE",
            f'as in: chongjin search steel "blast furnace" -coal; without words: chongjin timeline {lists}',
        )
    if queries is not None:
        return _print_answers(queries, filters, output, data)
    dataset = data.open()
    text = " ".join(words or ())
    _tell_what_lists_dependents(dataset, text)
    understood = dataset.understand(text)
    search = understood.search
    lacks_words = search.wanted is None and not search.ids and not search.is_of_a_time
    if (lacks_words or not understood.is_answer) and (hint := _hint(dataset, text, understood.search)):
        tell(hint)
    if understood.remark:
        tell(understood.remark)
    if search.is_question and filters.sort is None and re.search(_LAST, text):
        tell("the best first; for the newest first: --sort newest")
    if not understood.is_answer:
        heading = MAY_BE_MISSPELT if understood.remark else NO_ANSWER
        return _print_nearest(dataset, filters.select(dataset, understood.search), heading, output, words or [])
    selection = select(filters, dataset, understood.search)
    if chosen(output) == "table" and words and len(words) == 1:
        _tell_command_of_that_name(words)
    return print_claims(dataset, selection, output)


def _tell_what_lists_dependents(dataset: Dataset, text: str) -> None:
    """Who asks what rests on a source is told of the command that lists it: search finds words alone."""
    asked = re.fullmatch(_RESTS_ON, text.strip()) if "on " in text.casefold() else None
    if asked is None:
        return
    for kind in ("publisher", "source"):
        found = dataset.named(kind, asked[1])
        if found and dataset.has_dependents(kind, found[0][1]):
            tell(f"to list what rests on it: chongjin sources {found[0][1]} --depends")
            return


def _tell_command_of_that_name(words: list[str]) -> None:
    from chongjin_cli.cli.command_names import command_meant

    if name := command_meant(words):
        tell(f"claims that have the word; the command is chongjin {name}")


def _hint(dataset: Dataset, text: str, search: Search) -> str | None:
    """What may be wrong with a search that finds nothing: no word, an open quotation mark, two words, a number."""
    if search.wanted is None:
        return None if search.unwanted else "there is no word to look for"
    if text.count('"') % 2:
        return "a quotation mark is not closed"
    if asked_news_of(text) is not None:
        return "the newest claims: chongjin timeline --sort newest"
    if search.is_question and dataset.says_nothing(text):
        return "no word of it tells what to look for; all claims in time: chongjin timeline"
    both = re.fullmatch(r"([\w-]+) and ([\w-]+)", text.strip())
    if both and all(dataset.understand(word).is_answer for word in both.groups()):
        return f"nothing says both; claims with either: chongjin search {' OR '.join(both.groups())}"
    number = dataset.claim_id(text.strip())
    return f"chongjin show {text.strip()} shows {number}" if any(dataset.ids(Selection(ids=(number,)))) else None


def _print_nearest(dataset: Dataset, selection: Selection, heading: str, output: Output, words: list[str]) -> int:
    """Print nothing but, on a terminal, what comes nearest to an answer, or which command may have been meant."""
    drawn = chosen(output) == "table"
    nearest = list(dataset.claims(selection.at_most(NEAREST))) if drawn else []
    if drawn and not nearest:
        from chongjin_cli.cli.command_names import command_hint

        tell(f"nothing matches {visible(' '.join(words))!r}")
        tell(f"  {command_hint(words)}")
        return NOTHING_FOUND
    if not nearest:
        write_objects(iter(()), CLAIMS, output)
        return nothing()
    from chongjin_cli.cli.command_names import command_meant
    from chongjin_cli.present.screens import claims, parts

    if name := command_meant(words):
        tell(f"did you mean chongjin {name}?")
    with paged(not output.no_pager):
        parts.console().print(f"{heading}:\n", style="bold")
        claims.draw(nearest, len(nearest), 0)
    return NOTHING_FOUND


def _print_answers(queries: str, filters: Filters, output: Output, data: Data) -> int:
    """Print an object a query. Returns 1 if none has an answer; raises UsageError for a form without such objects."""
    if chosen(output) not in ("json", "jsonl") and output.format is not None:
        raise UsageError(
            f"--queries prints objects, no {output.format}", "use --format jsonl or json, or search for one query"
        )
    if queries == STDIN:
        refuse_stdin_beside(data.path, "queries")
    dataset = data.open()
    selection = select(filters, dataset).at_most(CLAIMS_A_QUERY)
    any_answered = False

    def answers() -> Iterator[str]:
        nonlocal any_answered
        for query in _queries_in(queries):
            text, is_answered = _answer(dataset, selection, query)
            any_answered |= is_answered
            yield text

    write_objects(answers(), ANSWERED, output if output.json or output.format else output._replace(format="jsonl"))
    return 0 if any_answered else nothing()


def _answer(dataset: Dataset, selection: Selection, query: str) -> tuple[str, bool]:
    """A query, the remark on how it was understood and its best claims as JSON; and whether any claim answers it."""
    import json

    understood = dataset.understand(query)
    found = selection.searching(understood.search)
    claims = ", ".join(dataset.claims(found) if understood.is_answer else ())
    remark = understood.remark or (None if claims else _hint(dataset, query, understood.search))
    asked = json.dumps({"query": query, "remark": remark}, ensure_ascii=not query.isprintable())
    is_answered = bool(claims) or (understood.is_answer and dataset.count(found) > 0)
    return f'{asked[:-1]}, "claims": [{claims}]}}', is_answered


def _queries_in(path: str) -> Iterator[str]:
    """The queries of a file, one a line. Raises UsageError for a line that is too long, and what `lines` raises."""
    from chongjin_cli.cli.texts import lines

    for number, line in enumerate(lines(path), 1):
        query = line.rstrip("\r\n")
        if len(query) > LONGEST_SEARCH:
            raise UsageError(f"--queries: line {number} of {path!r} is too long", "write a query a line")
        yield query
