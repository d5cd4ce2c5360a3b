"""Every question that can be put to a dataset; answers are JSON texts and rows."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import apsw

from chongjin_cli.errors import UsageError
from chongjin_cli.index.layout import ABOUT, TOKENIZER, WEIGHT_BITS
from chongjin_cli.queries.conditions import (
    LISTED_UNDER,
    SCORE,
    Condition,
    from_and_where,
    json_list,
    named_by,
    order_by,
)
from chongjin_cli.queries.index_reader import IndexReader
from chongjin_cli.queries.selection import Selection
from chongjin_cli.shipped import default_path
from chongjin_cli.text import query_language
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.query_language import Understanding

if TYPE_CHECKING:
    from chongjin_cli.text.lexicon import Lexicon, Word

_LABEL = "json_extract(json, '$.label'), json_extract(json, '$.title')"
_RECORD_ORDERS = {
    "own": "record.number",
    "claims": "held DESC, record.id",
    "id": "record.id",
    "label": f"coalesce({_LABEL}, record.id) COLLATE NOCASE, record.id",
}
_REASONS = (
    ("assertion", ""),
    ("assertion names", "by a name of its place or actor"),
    ("assertion names dates", "by its date"),
    ("assertion names dates meanings", ""),  # another word for what it says, as anybody sees
    ("assertion names dates meanings questions", "by a question that it answers"),
    ("assertion names dates meanings questions topics", "by its topic"),
    ("assertion names dates meanings questions topics evidence", "in its evidence"),
    ("assertion names dates meanings questions topics evidence sources", "in a source's title or author"),
)
_SAYING = ("assertion dates", "assertion dates questions", "assertion dates meanings questions")
SHOWN_BY_NAME = ("era", "topic", "place", "actor")
"""Kinds of records that a command of their name shows."""
ANSWERING = ("publisher", "source")
"""Kinds of records that evidence is from."""
_SAID_BY_NONE = "none of the claims says all of the words itself; some say all but one"
NAMED = ("place", "actor", "topic", "publisher")
"""Kinds of records by whose names claims are found."""
ALIAS = 2
"""The rank of a name that is another than the id and the label of its record."""
SHORTEST_PART = 4
"""Letters of a name by which the longer ones that hold it are suggested; a shorter one must be a word of an id."""
NEAR = 0.75
"""How alike a name and one that is suggested for it are at least: one letter of four may be another."""
LAST_CHARACTER = "\U0010ffff"
LONGEST_SEARCH = 1000
"""Characters of a search: many thousands of words take minutes to match, and nobody types them."""
RIVALRY = 20
"""Of so many of the best claims for a question the rival answers come along."""
BEST = 20
"""Of so many of the claims that match best it is looked what they lack of a search."""
FEW = 3
"""Of fewer claims that say all of the words those that say all but one are shown, too."""
COMMON = 20_000
"""Of more claims that have a word it is not counted how many they are."""
_QUOTED = re.compile(r'"([^"]+)"(\*?)')


class Dataset(IndexReader):
    """An open dataset. Raises DatasetError when it is opened if the file cannot be read or is not valid."""

    def __init__(self, path: str | None = None) -> None:
        super().__init__(default_path() if path is None else path)
        self._words: dict[int, list[Word]] = {}
        self._lexicon: Lexicon | None = None

    def claims(self, selection: Selection) -> Iterator[str]:
        """The claims of a selection, each as its finished JSON object."""
        return self._of_claims("json", selection)

    def ids(self, selection: Selection) -> Iterator[str]:
        """The ids of the claims of a selection, in its order."""
        return self._of_claims("id", selection)

    def _of_claims(self, column: str, selection: Selection) -> Iterator[str]:
        first = self._first(selection)
        end = selection.offset + (selection.limit or 0)
        if first and selection.limit and end <= len(first):  # nothing else is to be ranked
            sql = f"SELECT {column} FROM claim WHERE number = ?"  # noqa: S608
            return (next(self._rows(sql, (number,)))[0] for number in first[selection.offset : end])
        numbers, values = self._numbers(selection, first)
        sql = f"SELECT (SELECT {column} FROM claim WHERE claim.number = chosen.number) FROM ({numbers}) AS chosen"  # noqa: S608
        return (row[0] for row in self._rows(sql, values))

    def _first(self, selection: Selection) -> list[int]:
        """The best claims for a question, each followed by the other answers in its disputes; else none.

        Of such answers those of the best grade come first.
        """
        search = selection.search
        asks = search is not None and search.wanted and (search.is_question or search.counted)
        if not asks or selection.sort not in (None, "rank"):
            return []
        condition, values = self._condition(selection)
        best = f"SELECT trait.number {condition} ORDER BY {order_by(selection)} LIMIT {RIVALRY}"
        ranked = [row[0] for row in self._rows(best, values)]
        sql = f"""SELECT own.number, other.number FROM answer AS own JOIN answer AS other ON other.dispute = own.dispute
                  JOIN trait ON trait.number = other.number WHERE own.number IN ({", ".join(map(str, ranked))})
                  ORDER BY trait.credibility, trait.reliability"""  # noqa: S608
        answers = list(self._rows(sql))
        if not answers:
            return ranked
        numbers = ", ".join({str(other) for _, other in answers})
        matching = f"SELECT trait.number {condition} AND trait.number IN ({numbers})"
        chosen = {row[0] for row in self._rows(matching, values)}
        rivals: dict[int, list[int]] = {}
        for own, other in answers:
            if other in chosen:
                rivals.setdefault(own, []).append(other)
        return list(dict.fromkeys(chain.from_iterable(rivals.get(number, [number]) for number in ranked)))

    def used(self, selection: Selection) -> Iterator[tuple[str, str, int]]:
        """Kind and id of every record that the claims of a selection are listed under, with how many of them are."""
        numbers, values = self._numbers(selection)
        # The plus keeps SQLite from seeking every claim under every record.
        sql = f"""SELECT kind, id, held FROM record JOIN (
                      SELECT record, count(*) AS held FROM link WHERE +number IN ({numbers}) GROUP BY record
                  ) ON record = record.number ORDER BY kind, id"""  # noqa: S608
        return self._rows(sql, values)

    def parse(self, text: str) -> query_language.Search:
        """What a text asks for, with two words in one where the index has them so."""
        return query_language.parse(text, lambda word: self._occurs(f'"{word}"'))

    def understand(self, text: str) -> Understanding:
        """What to search for, a remark where that is not quite what was typed, and whether it finds answers.

        Where nothing has all the words, misspelt ones are replaced by the nearest that occur; where that does not
        help, claims that have nearly all of what the words say will do. Questions are answered by claims with all but
        one, too, and so are words that come together only with a claim's evidence or sources. Raises UsageError for a
        text no one would type.
        """
        if len(text) > LONGEST_SEARCH:
            raise UsageError(f"a search of {len(text):,} characters", f"use at most {LONGEST_SEARCH:,}")
        if query_language.may_ask(text):
            from chongjin_cli.text.questions import in_plain_words

            text = in_plain_words(text)
        search = self.parse(text)
        if search.wanted is None:
            return Understanding(search)
        understood = Understanding(search)
        found = self._count(search.said if len(search.words) > 1 else search.wanted, FEW)
        if found < (1 if text.isascii() else FEW):
            from chongjin_cli.text.lexicon import Lexicon
            from chongjin_cli.text.spelling import understand

            if self._lexicon is None:
                claims = next(self._rows("SELECT max(number) FROM claim"))[0] or 0
                asked = (self._occurs, self._of_length, self._count, self._best, self._matches)
                self._lexicon = Lexicon(*asked, claims >> WEIGHT_BITS, self._folded_names)
            understood = understand(text, search, self._lexicon)
        return self._numbered(self._loosely(understood)) if understood.is_answer else understood

    def _numbered(self, understood: Understanding) -> Understanding:
        """What is understood, but that it finds no answer if it asks for a number of something that no claim gives.

        Of what no assertion calls so a claim gives it under another name if it gives any.
        """
        search = understood.search
        if search.number_of is None or self._occurs(f"({search.wanted}) AND ({search.number_of})"):
            return understood
        called_so = f"{{assertion}} : ({search.number_of.replace(query_language.COUNTED, '')})"
        if self._occurs(f'(({search.said}) AND "{query_language.COUNTED}"*) NOT ({called_so})'):
            return understood
        return understood._replace(is_answer=False, remark=None)

    def _loosely(self, understood: Understanding) -> Understanding:
        """What is understood, but that claims with all but one of the words will do where few say them all."""
        search = understood.search
        if search.lenient is None:
            return understood
        say_all = self._count(search.said, FEW)
        if say_all == FEW and not search.is_question:
            return understood
        remark = understood.remark or (None if say_all or search.is_question else _SAID_BY_NONE)
        return Understanding(search._replace(wanted=search.lenient), remark)

    def understand_unfinished(self, text: str) -> Understanding:
        """Like `understand`, for a text that is still being typed: its last word may be the beginning of one."""
        understood = self.understand(text)
        if not text[-1:].isalnum() or (understood.is_answer and not understood.remark):
            return understood
        begun = self.parse(text + "*")
        if begun.wanted and self._occurs(begun.wanted):
            return Understanding(begun, f"words that begin with {text.split()[-1]!r}")
        return understood

    def reasons(self, search: query_language.Search, claims: Collection[str]) -> dict[str, str]:
        """Why claims were found, by id, for those whose assertion does not have all that was wanted."""
        if search.wanted is None:
            return {}
        reasons: dict[str, str] = {}
        remaining = set(claims)
        for columns, reason in _REASONS:
            if not remaining:
                break
            found = self._found_in(columns, search.wanted, remaining)
            reasons.update(dict.fromkeys(found, reason))
            remaining -= found
        return {claim: reason for claim, reason in reasons.items() if reason}

    def saying(self, search: query_language.Search, claims: Collection[str]) -> list[set[str]]:
        """Those of some claims that say all that was wanted, those that are asked about it, those with other words.

        That a place or an actor of theirs is so named does not make them say it.
        """
        if search.wanted is None:
            return [set(claims), set(), set()]
        said, asked, otherwise = (self._found_in(columns, search.wanted, claims) for columns in _SAYING)
        return [said, asked - said, otherwise - asked - said]

    def _found_in(self, columns: str, wanted: str, claims: Collection[str]) -> set[str]:
        """Those of some claims in which all that is wanted stands in some of the columns."""
        sql = """SELECT claim.id FROM words JOIN claim ON claim.number = words.rowid
                 WHERE words MATCH ? AND claim.id IN (SELECT value FROM json_each(?))"""
        return {row[0] for row in self._rows(sql, (f"{{{columns}}} : ({wanted})", json_list(sorted(claims))))}

    def matching_words(self, search: query_language.Search, texts: Iterable[str]) -> set[str]:
        """The words of some texts that a search asks for, as written there; stemming is the index's own."""
        asked = " OR ".join(f'"{word}"{star}' for phrase, star in _QUOTED.findall(search.wanted or "")
                            for word in phrase.split())  # fmt: skip
        if not asked:
            return set()
        written = sorted({word for text in texts for word in text.split()})
        table = apsw.Connection(":memory:")
        table.execute(f"CREATE VIRTUAL TABLE words USING fts5(word, {TOKENIZER})")
        table.executemany("INSERT INTO words(word) VALUES (?)", ((" ".join(words(word)),) for word in written))
        return {written[row[0] - 1] for row in table.execute("SELECT rowid FROM words WHERE words MATCH ?", (asked,))}

    def count(self, selection: Selection) -> int:
        """How many claims a selection has, whatever its limit."""
        condition, values = self._condition(selection)
        return int(next(self._rows(f"SELECT count(*) {condition}", values))[0])

    def claim(self, name: str) -> str:
        """One claim by its id (`CJ-0001`; `cj-1` and `1` do). Raises UsageError if there is none, or it was retired."""
        number = self.claim_id(name)
        row = next(self._rows("SELECT json FROM claim WHERE id IN (?, ?) ORDER BY id <> ?", (name, number, name)), None)
        if row is not None:
            return str(row[0])
        if retired := self.retired(number):
            raise UsageError(*_retirement(retired))
        if self.overlay is not None and number in self.overlay.fallen:
            raise UsageError(self.overlay.why_fallen(number))
        shown = f"kind IN ({', '.join('?' * len(SHOWN_BY_NAME))})"
        named = self._rows(
            f"SELECT kind, id FROM name WHERE {shown} AND folded = ? ORDER BY rank",  # noqa: S608
            (*SHOWN_BY_NAME, fold(name)),
        )
        kind, record = next(named, ("", ""))
        if kind:
            raise UsageError(f"no claim {name!r}", f"it is {_a(kind)}: chongjin {kind} {record}")
        first, last, count = next(
            self._rows(
                """SELECT (SELECT id FROM claim ORDER BY number LIMIT 1),
                          (SELECT id FROM claim ORDER BY number DESC LIMIT 1), (SELECT count(*) FROM claim)"""
            )
        )
        raise UsageError(f"no claim {name!r}", f"ids run from {first} to {last}" if count else "the dataset is empty")

    def find(self, name: str) -> tuple[list[str], str | None]:
        """One claim by its id, or for a retired id the claims that replaced it and a remark that says so."""
        retired = self.retired(self.claim_id(name))
        if retired is None:
            return [self.claim(name)], None
        remark, _ = _retirement(retired)
        fallen = self.overlay.fallen if self.overlay else ()
        replacing = [other for other in self._in_place_of(retired) if other not in fallen]
        if not replacing:
            raise UsageError(remark)
        return [self.claim(other) for other in replacing], remark

    def _in_place_of(self, retired: str) -> Iterator[str]:
        """The ids of the claims that stand in the place of a retired one, each once; those may be retired in turn."""
        waiting, seen = _names_of(retired, "replaced_by"), set[str]()
        while waiting:
            name = waiting.pop(0)
            again = None if name in seen else self.retired(name)
            if again is not None:
                waiting = [*_names_of(again, "replaced_by"), *waiting]
            elif name not in seen:
                yield name
            seen.add(name)

    def claim_id(self, name: str) -> str:
        """The id that a name is short for: `CJ-0001` for `cj-1` and `1`; the name itself where it is no such."""
        prefix = self.meta()["prefix"]
        digits = name.casefold().removeprefix(prefix.casefold()).lstrip("-")
        return f"{prefix}-{int(digits):04}" if digits.isascii() and digits.isdigit() and len(digits) < 10 else name

    def records(self, kind: str, selection: Selection = Selection()) -> Iterator[str]:  # noqa: B008 - it never changes
        """Records of a kind as JSON objects: eras and topics in their order, others by claims, unless sorted.

        Where a selection leaves out claims, the records are those that others are listed under, and count these. Of
        sources and publishers they are the ones that it names, not whatever else its claims have evidence from. Its
        limit and offset are of records.
        """
        order = _RECORD_ORDERS[selection.sort or ("own" if kind in ("era", "topic") else "claims")]
        limit = -1 if selection.limit is None else selection.limit
        if not selection.narrows:
            sql = f"SELECT json, claims AS held FROM record WHERE kind = ? ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608
            return (row[0] for row in self._rows(sql, (kind, limit, selection.offset)))
        condition, values = self._condition(selection)
        named, names = named_by(selection, kind)
        sql = f"""SELECT json, held FROM record JOIN (
                      SELECT record, count(*) AS held FROM link
                      WHERE record IN (SELECT number FROM record WHERE kind = ?)
                      AND +number IN (SELECT trait.number {condition}) GROUP BY record
                  ) ON record = record.number WHERE {named} ORDER BY {order} LIMIT ? OFFSET ?"""  # noqa: S608
        return (counting(*row) for row in self._rows(sql, (kind, *values, *names, limit, selection.offset)))

    def record(self, kind: str, name: str) -> str:
        """One record of a kind as a JSON object, by its id."""
        return str(next(self._rows("SELECT json FROM record WHERE kind = ? AND id = ?", (kind, name)))[0])

    def figures(self, selection: Selection, measure: str | None = None) -> Iterator[tuple[str, str]]:
        """The figures of the claims of a selection, each with its claim, as JSON objects; by measure and time."""
        condition, values = self._condition(selection)
        sql = f"""SELECT figure.json, claim.json FROM figure JOIN claim ON claim.number = figure.number
                  WHERE +figure.number IN (SELECT trait.number {condition}) AND (? IS NULL OR figure.measure = ?)
                  ORDER BY figure.measure, figure.first, figure.last, figure.number, figure.position"""  # noqa: S608
        return self._rows(sql, (*values, measure, measure))

    def disputes(self, selection: Selection) -> Iterator[str]:
        """The disputes that any claim of a selection is an answer in, in its order, as JSON objects."""
        numbers, values = self._numbers(selection)
        sql = f"""SELECT dispute.json FROM ({numbers}) AS chosen CROSS JOIN answer ON answer.number = chosen.number
                  CROSS JOIN dispute ON dispute.number = answer.dispute"""  # noqa: S608
        return (text for text in dict.fromkeys(row[0] for row in self._rows(sql, values)))

    def tied_to(self, ids: Collection[str]) -> set[str]:
        """The claims that a relation of theirs ties to some."""
        sql = """SELECT claim.id FROM json_each(?) AS given JOIN related ON related.claim = given.value
                 JOIN claim ON claim.number = related.number"""
        return {row[0] for row in self._rows(sql, (json_list(tuple(ids)),))}

    def dispute(self, name: str) -> str:
        """One dispute by its id, as a JSON object."""
        return str(next(self._rows("SELECT json FROM dispute WHERE id = ?", (name,)))[0])

    def retired(self, name: str) -> str | None:
        """A retired claim as a JSON object, None if there is none of that id."""
        row = next(self._rows("SELECT json FROM retired WHERE id = ?", (name,)), None)
        return None if row is None else str(row[0])

    def all_retired(self) -> Iterator[str]:
        """Every retired claim as a JSON object."""
        return (row[0] for row in self._rows("SELECT json FROM retired ORDER BY id"))

    def companions(self, kind: str, name: str, others: str, limit: int) -> list[tuple[str, int]]:
        """The records of another kind (or the same) that share most claims with one, with how many they share."""
        sql = f"""SELECT other.id, count(*) FROM link JOIN record AS other ON other.number = link.record
                  WHERE +link.number IN ({LISTED_UNDER}) AND other.kind = ? AND (other.kind, other.id) <> (?, ?)
                  GROUP BY other.id ORDER BY count(*) DESC, other.id LIMIT ?"""  # noqa: S608
        return list(self._rows(sql, (kind, name, others, kind, name, limit)))

    def resolve(self, kind: str, name: str) -> str:
        """The id that a name in any spelling stands for. Raises UsageError, with the nearest names, if none does."""
        found = self.named(kind, name)
        best = sorted({record for rank, record in found if rank == found[0][0]})
        if len(best) == 1:
            return str(best[0])
        if best:
            raise UsageError(f"{name!r} is the name of more than one {kind}", "say which: " + ", ".join(best))
        if elsewhere := self._elsewhere(kind, name):
            raise UsageError(f"no {kind} {name!r}", elsewhere)
        near = self._holding(kind, name) or self._nearest(kind, name)
        hint = f"did you mean {' or '.join(near)}?" if near else _list_command(kind)
        if kind == "era" and name[:1].isdecimal():
            hint += f"; for a time: chongjin timeline --during '{name}'"
        raise UsageError(f"no {kind} {name!r}", hint)

    def named(self, kind: str, name: str) -> list[tuple[int, str]]:
        """Rank and id of the records of a kind that a name in any spelling stands for, the best rank first."""
        sql = "SELECT rank, id FROM name WHERE kind = ? AND folded = ? ORDER BY rank, id"
        return list(self._rows(sql, (kind, fold(name))))

    def namesakes(self, kind: str, record: str, name: str) -> list[str]:
        """The ids of the other publishers and sources that have a name which stands for one; an id is that one's alone.

        What a publisher published is not another.
        """
        sql = """SELECT name.kind, name.id, rank, coalesce(json_extract(json, '$.publisher_id'), '')
                 FROM name JOIN record USING (kind, id) WHERE folded = ? AND kind IN (?, ?) ORDER BY rank, name.id"""
        found = list(self._rows(sql, (fold(name), *ANSWERING)))
        if (kind, record, 0) in {each[:3] for each in found}:
            return []
        own = record if kind == "publisher" else None
        others = ((each, other) for each, other, _, publisher in found if publisher != own)
        return [other for each, other in dict.fromkeys(others) if (each, other) != (kind, record)]

    def nearest(self, name: str, kinds: Iterable[str], most: int = 3) -> list[str]:
        """The ids of the records of some kinds whose names come nearest to a name or else hold it, the best first."""
        from difflib import SequenceMatcher

        known = tuple(kinds)
        found = [record for kind in known for record in self._nearest(kind, name)]
        found = found or [record for kind in known for record in self._holding(kind, name)]
        likeness = {record: SequenceMatcher(None, fold(name), fold(record)).ratio() for record in found}
        return sorted(likeness, key=lambda record: -likeness[record])[:most]

    def all_names(self, *kinds: str) -> Iterator[tuple[str, str, str]]:
        """Every name of the records of some kinds, as `fold` has it, with kind and id; ids and labels come first."""
        sql = f"""SELECT folded, kind, id FROM name WHERE kind IN ({", ".join("?" * len(kinds))})
                  ORDER BY rank, kind DESC, id"""  # noqa: S608
        return self._rows(sql, kinds)

    def assertions(self, ids: Collection[str]) -> Iterator[tuple[str, str]]:
        """The ids and assertions of some claims."""
        sql = """SELECT claim.id, json_extract(claim.json, '$.assertion')
                 FROM json_each(?) AS given JOIN claim ON claim.id = given.value"""
        return self._rows(sql, (json_list(tuple(ids)),))

    def accounts(self, ids: Collection[str]) -> Iterator[tuple[str, str]]:
        """The ids of some claims with the evidence of each, as a JSON array."""
        sql = """SELECT claim.id, json_extract(claim.json, '$.evidence')
                 FROM json_each(?) AS given JOIN claim ON claim.id = given.value"""
        return self._rows(sql, (json_list(tuple(ids)),))

    def questions(self, ids: Collection[str]) -> Iterator[tuple[str, str]]:
        """The ids of some claims with the questions that each answers, as a JSON array."""
        sql = """SELECT claim.id, json_extract(claim.json, '$.questions')
                 FROM json_each(?) AS given JOIN claim ON claim.id = given.value"""
        return self._rows(sql, (json_list(tuple(ids)),))

    def occurrences(self, word: str) -> int:
        """In how many assertions a word stands, in any of its forms."""
        return self._count(f'{{assertion}} : "{word}"')

    def _elsewhere(self, kind: str, name: str) -> str | None:
        """Where an id or label leads that is none of a kind, but one of another."""
        alike = ANSWERING if kind in ANSWERING else ("", "")
        sql = """SELECT kind, id FROM name WHERE kind <> ?1 AND folded = ?2 AND (rank < ?3 OR kind IN (?4, ?5))
                 ORDER BY kind NOT IN (?4, ?5), rank, kind, id LIMIT 1"""
        other, record = next(self._rows(sql, (kind, fold(name), ALIAS, *alike)), (None, None))
        if other is None or other == "measure":
            return f"it is measured: chongjin figures {record}" if other else None
        if other not in ANSWERING:
            return f"it is {_a(other)}: chongjin {other} {record}"
        rests = f"; what rests on it: chongjin sources {record} --depends" if kind == "source" else ""
        return f"it is {_a(other)}: chongjin timeline --{other} {record}{rests}"

    def alias_of(self, kind: str, name: str) -> str | None:
        """The label of what a name stands for, if it is neither its id nor its label; None for these."""
        sql = """SELECT min(rank), json_extract(json, '$.label') FROM name JOIN record USING (kind, id)
                 WHERE kind = ? AND folded = ?"""
        rank, label = next(self._rows(sql, (kind, fold(name))))
        return str(label) if rank == ALIAS else None

    def names(self, kind: str) -> Iterator[tuple[str, str]]:
        """Ids and labels of a kind of record."""
        label = f"coalesce({_LABEL}, '')"
        return self._rows(f"SELECT id, {label} FROM record WHERE kind = ? ORDER BY id", (kind,))  # noqa: S608

    def beginning_with(self, kind: str, text: str, most: int) -> Iterator[tuple[str, str]]:
        """Ids of claims or of a kind of record that begin with a text, with assertions or labels, for completion."""
        table, label = "claim", "json_extract(json, '$.assertion')"
        if kind != "claim":
            table = "record"
            label = f"coalesce({_LABEL}, '')"
        chosen = "" if kind == "claim" else "kind = ? AND "
        values = (text, text + LAST_CHARACTER, most)
        sql = f"SELECT id, {label} FROM {table} WHERE {chosen}id >= ? AND id < ? ORDER BY id LIMIT ?"  # noqa: S608
        return self._rows(sql, values if kind == "claim" else (kind, *values))

    def meta(self) -> dict[str, str]:
        """Name, title, version, day of the last update and licence of the dataset."""
        known = dict(self._rows("SELECT key, value FROM meta"))
        return {key: known[key] for key in ABOUT}

    def meta_as_seen(self) -> dict[str, str]:
        """The same; the title also says without whose evidence the dataset is seen, if any is left out."""
        meta = self.meta()
        return meta | {"title": f"{meta['title']}, without {self.overlay.left_out}"} if self.overlay else meta

    def declared_schema(self) -> str | None:
        """The address of a JSON Schema that the dataset file names, if it names one."""
        row = next(self._rows("SELECT value FROM meta WHERE key = '$schema'"), None)
        return None if row is None else str(row[0])

    def by_status(self) -> dict[str, int]:
        """How many claims have each status, best first."""
        return dict(self._rows("SELECT status, count(*) FROM trait GROUP BY credibility ORDER BY credibility"))

    def counts(self, kind: str, selection: Selection) -> dict[str, int]:
        """How many claims of a selection each status, or each era, topic … has that any of them is listed under."""
        condition, values = self._condition(selection)
        if kind == "status":
            return dict(self._rows(f"SELECT status, count(*) {condition} GROUP BY status", values))
        sql = f"""SELECT id, held FROM record JOIN (
                      SELECT record, count(*) AS held FROM link
                      WHERE record IN (SELECT number FROM record WHERE kind = ?)
                      AND +number IN (SELECT trait.number {condition}) GROUP BY record
                  ) ON record = record.number ORDER BY id"""  # noqa: S608
        return dict(self._rows(sql, (kind, *values)))

    def _numbers(self, selection: Selection, first: Sequence[int] = ()) -> tuple[str, tuple[Any, ...]]:
        """A query for the numbers of the claims of a selection, some first, then in its order, and its values."""
        condition, values = self._condition(selection)
        limit = -1 if selection.limit is None else selection.limit
        places = " ".join(f"WHEN {number} THEN {place}" for place, number in enumerate(first))
        order = f"CASE trait.number {places} ELSE {len(first)} END, " if first else ""
        numbers = f"SELECT trait.number {condition} ORDER BY {order}{order_by(selection)} LIMIT ? OFFSET ?"
        return numbers, (*values, limit, selection.offset)

    def _condition(self, selection: Selection) -> Condition:
        """The FROM and WHERE of a selection, and their values."""
        return from_and_where(selection, self.overlay.matching) if self.overlay else from_and_where(selection)

    def _occurs(self, expression: str) -> bool:
        return next(self._rows("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", (expression,)), None) is not None

    def _best(self, expression: str) -> list[int]:
        """The numbers of the claims that match best."""
        sql = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY {SCORE} LIMIT {BEST}"  # noqa: S608
        return [row[0] for row in self._rows(sql, (expression,))]

    def _matches(self, number: int, expression: str) -> bool:
        sql = "SELECT 1 FROM words WHERE words MATCH ? AND rowid = ?"
        return next(self._rows(sql, (expression, number)), None) is not None

    def _count(self, expression: str, most: int = COMMON) -> int:
        """How many claims match, or `most` if it is more: of a word that is common it does not matter how common."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
        return int(next(self._rows(sql, (expression, most)))[0])

    def _of_length(self, length: int) -> "list[Word]":
        """The words of statements and names of so many letters."""
        from chongjin_cli.text.lexicon import Word

        if length not in self._words:
            rows = self._rows("SELECT word, claims, letters FROM vocabulary WHERE length = ?", (length,))
            self._words[length] = [Word(*row) for row in rows]
        return self._words[length]

    def _folded_names(self) -> Iterator[str]:
        """Every name by which claims are found that have a place, an actor, a topic or a publisher, each once."""
        sql = "SELECT DISTINCT folded FROM name WHERE kind IN (SELECT value FROM json_each(?))"
        return (row[0] for row in self._rows(sql, (json_list(NAMED),)))

    def _holding(self, kind: str, name: str) -> list[str]:
        """Ids of up to three records of a kind with a name that holds one, those with most claims first."""
        folded = fold(name)
        if not folded:
            return []
        sql = """SELECT DISTINCT id FROM name JOIN record USING (kind, id) WHERE kind = ? AND instr(folded, ?)
                 ORDER BY claims DESC, id"""
        found = (row[0] for row in self._rows(sql, (kind, folded)))
        if folded.isascii() and len(folded) < SHORTEST_PART:
            found = (record for record in found if folded in record.split("-"))
        return list(islice(found, 3))

    def _nearest(self, kind: str, name: str) -> list[str]:
        """Ids of up to three records of a kind whose names are nearest to one."""
        from difflib import get_close_matches

        if len(fold(name)) < SHORTEST_PART:
            return []
        sql = "SELECT folded, id FROM name WHERE kind = ? ORDER BY rank DESC"
        known: dict[str, str] = dict(self._rows(sql, (kind,)))
        matches = get_close_matches(fold(name), known, n=5, cutoff=NEAR)
        return list(dict.fromkeys(known[match] for match in matches))[:3]


def _retirement(text: str) -> tuple[str, str | None]:
    """What became of a retired claim, and where to look instead."""
    import json

    retired = json.loads(text)
    others = ", ".join(retired["replaced_by"])
    became = f"replaced by {others}" if others else "withdrawn"
    return f"{retired['id']} was {became} on {retired['on']}: {retired['reason']}", f"see {others}" if others else None


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'ae' else 'a'} {kind}"


def _names_of(text: str, key: str) -> list[str]:
    import json

    names: list[str] = json.loads(text)[key]
    return names


def _list_command(kind: str) -> str:
    return {"source": "chongjin sources lists them all", "publisher": "chongjin sources shows who published what"}.get(
        kind, f"chongjin {kind} lists them all"
    )


def counting(text: str, claims: int) -> str:
    """A record with another number of claims, which is its last key."""
    return f"{text[: text.rindex(': ')]}: {claims}}}"
