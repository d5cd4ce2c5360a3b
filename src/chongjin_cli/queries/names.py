"""Which records a name in any spelling stands for, and what to suggest for an unknown one."""

from collections.abc import Iterable, Iterator
from itertools import islice

from chongjin_cli.errors import SIMILARITY, Mend, UsageError, once_each
from chongjin_cli.queries.cited_names import CITED, SUGGESTED, CitedReader
from chongjin_cli.text.amounts import with_plain_numerals
from chongjin_cli.text.folding import fold, is_wide

KINDS = ("era", "topic", "place", "actor", "measure", "publisher", "source")
"""The kinds of records, in the order of a dataset file."""
SAID = ("topic", "place", "actor")
"""Kinds of record for which, where a name is of none, a search for its words may do."""
ROMANISED = ("place", "actor")
"""Kinds of record whose names are known in any romanisation."""
TRANSLATED = ("topic", "measure")
"""Kinds of records that are called by words of the field, which the thesaurus has in other languages."""
FAR_MORE = 10
"""How many times the claims of all others of a name a record has that is meant by it though another is labelled so."""
GOVERNED = {
    "province": ("도", "道"), "city": ("시", "市"), "county": ("군", "郡", "縣"),
    "district": ("구역", "區域", "구", "區"), "neighbourhood": ("동", "리", "洞", "里", "町"),
}  # fmt: skip
"""Kinds of place that are called without the word of their kind, and this word in Korean, Chinese and Japanese."""
SHORTEST_HEARD = 6
"""Letters of a name that is known by its sound."""
MOST_BEGUN = 6
"""Places whose names begin alike that are named; more are all that a city has."""
ID = 0
ALIAS = 2
"""The ranks of a name that is the id of its record, and of one that is neither this nor the label (1)."""
LABEL = "coalesce(json_extract(json, '$.label'), json_extract(json, '$.title'))"
"""What a record is called; a source by its title, which it may not have."""
SHORTEST_PART = 4
"""Letters of a name by which longer ones that contain it are suggested; a shorter one must be a word of an id."""
LISTED_BY = {
    "measure": "chongjin figures lists them all",
    "source": "chongjin sources lists them all",
    "publisher": "chongjin sources shows who published what",
}
"""What lists the records of a kind that has no command of its name."""


class AmbiguousNameError(UsageError):
    """A name that stands for more than one record of a kind."""


class NameReader(CitedReader):
    """Looks up the names of eras, topics, places, actors, measures, publishers and sources."""

    def resolve(self, kind: str, name: str) -> str:
        """The id that a name in any spelling stands for. Raises UsageError, with the nearest names, if none does."""
        found = self.named(kind, name) or self._of_ship(kind, name)
        found = found or self.in_other_letters(kind, name)
        if not found and name[:4].casefold() == "the ":
            return self.resolve(kind, name[4:])
        best = sorted({record for rank, record in found if rank == found[0][0]})
        if len(best) == 1:
            return str(best[0])
        if best:
            raise AmbiguousNameError(f"{name!r} is the name of more than one {kind}", "say which: " + ", ".join(best))
        if several := self._several(kind, name):
            raise UsageError(f"no {kind} {name!r}", once_each(f"--{kind}", several))
        authors = list(self.works(name)) if kind in CITED else []
        # A source that has no other name goes by its authors, who may have written more.
        is_author = kind == "publisher" and any(fold(author) == fold(name) for author in authors)
        if not is_author and (elsewhere := self._elsewhere(kind, name)):
            raise UsageError(f"no {kind} {name!r}", elsewhere)
        if authors and len(authors) <= SUGGESTED:
            from shlex import quote

            wrote = " or ".join(f"chongjin sources {quote(author)}" for author in authors)
            mend = Mend(f"what an author wrote: {wrote}", 'who wrote what is told by "authors" of sources()')
            raise UsageError(f"no {kind} {name!r}", mend)
        if kind == "source" and (publishers := self._containing("publisher", name)):
            raise UsageError(f"no source {name!r}", of_publishers(publishers, self._near(kind, name)))
        near = self._near(kind, name)
        typed, called = suggested(kind, near)
        if not near and kind in SAID and self.is_said(name):
            from shlex import quote

            typed += f"; what says it: chongjin search {quote(name)}"
            called += f"; what says it: search({name!r})"
        if kind == "era" and name[:1].isdecimal():
            typed += f"; for a time: chongjin timeline --during '{name}'"
            called += f"; for a time: claims(during='{name}')"
        raise UsageError(f"no {kind} {name!r}", Mend(typed, called))

    def _several(self, kind: str, name: str) -> list[str]:
        """The names of a kind that stand in one text with commas between them; none where any is unknown."""
        parts = [each.strip() for each in name.split(",")]
        return parts if kind != "measure" and len(parts) > 1 and all(self.named(kind, each) for each in parts) else []

    def is_said(self, name: str) -> bool:
        """Whether any claim has all the words of a name, itself, in others or in its evidence; names do not tell."""
        raise NotImplementedError

    def named(self, kind: str, name: str) -> list[tuple[int, str]]:
        """Rank and id of the records of a kind that a name in any spelling stands for, the best rank first."""
        if kind not in SAID:
            sql = "SELECT rank, id FROM name WHERE kind = ? AND folded = ? ORDER BY rank, id"
            return list(self.rows(sql, kind, fold(name)))
        sql = f"""SELECT rank, id, claims, {LABEL} FROM name JOIN record USING (kind, id)
                  WHERE kind = ? AND folded = ? ORDER BY rank, id"""  # noqa: S608
        return _by_claims(list(self.rows(sql, kind, fold(name))), name) or self._governed(kind, name)

    def _governed(self, kind: str, name: str) -> list[tuple[int, str]]:
        """The district, or the like, that a name is that of without the word of its kind: 會寧 for 會寧市."""
        sql = """SELECT DISTINCT id FROM name JOIN record USING (kind, id)
                 WHERE kind = 'place' AND folded = ? AND json_extract(json, '$.kind') = ?"""
        called = ((name + end, each) for each, ends in GOVERNED.items() for end in ([each] if name.isascii() else ends))
        named = (row for whole, each in called for row in self.rows(sql, fold(whole), each))
        return [(ALIAS, record) for (record,) in named] if kind == "place" and fold(name) else []

    def latin_name_of_place(self, name: str) -> str | None:
        """The first name of one Latin word of the place that a name stands for, if neither is of anything else."""
        found = {record for _, record in self.named("place", name)}
        if len(found) != 1 or not self._is_of_one(name):
            return None
        label = self.called("place", *found)
        if label.isalpha():
            return label if self._is_of_one(label) else None
        sql = """SELECT value FROM record, json_each(record.json, '$.names.aliases')
                 WHERE record.kind = 'place' AND record.id = ?"""
        others = (other for (other,) in self.rows(sql, *found) if other.isascii() and other.isalpha())
        return next(filter(self._is_of_one, others), None)

    def _is_of_one(self, name: str) -> bool:
        """Whether no more than one place or actor has a name."""
        sql = "SELECT count(DISTINCT kind || ' ' || id) FROM name WHERE kind IN (?, ?) AND folded = ?"
        return bool(self.row(sql, *ROMANISED, fold(name))[0] <= 1)

    def _of_ship(self, kind: str, name: str) -> list[tuple[int, str]]:
        """The actor that is called so with the ending of a ship or of its class: 최현 for 최현함 and 최현급."""
        sql = "SELECT DISTINCT rank, id FROM name WHERE kind = ? AND folded IN (?, ?, ?, ?, ?, ?)"
        return list(self.rows(sql, kind, *(fold(name + end) for end in "함호급艦号級"))) if kind == "actor" else []

    def in_other_letters(self, kind: str, name: str) -> list[tuple[int, str]]:
        """The record of a kind that a name in other letters or another language stands for, if it is but one."""
        if kind in ROMANISED:
            return self._romanised(kind, name) or self._as_in_the_south(kind, name) or self._in_part(kind, name)
        return self._translated(kind, name) if kind in TRANSLATED else []

    def _translated(self, kind: str, name: str) -> list[tuple[int, str]]:
        """The record of a kind whose id or label is a word that the thesaurus has for a name: 漁業 is fisheries."""
        from chongjin_cli.text.thesaurus import english_for

        found = [each for term in english_for(name) for each in self.named(kind, term)]
        alike = {record for rank, record in found if rank < ALIAS}
        return [(ALIAS, record) for record in alike] if len(alike) == 1 else []

    def _as_in_the_south(self, kind: str, name: str) -> list[tuple[int, str]]:
        """The record of a kind with a Korean name that is spelt otherwise in the other state: 리설주 for 이설주."""
        from chongjin_cli.text.hangul import is_syllable, of_the_south

        if not (typed := fold(name)) or not all(map(is_syllable, typed)):
            return []
        spelt, every = of_the_south(typed), self.rows("SELECT folded, id FROM name WHERE kind = ?", kind)
        alike = {record for known, record in every if len(known) == len(typed) and of_the_south(known) == spelt}
        return [(ALIAS, record) for record in alike] if len(alike) == 1 else []

    def _romanised(self, kind: str, name: str) -> list[tuple[int, str]]:
        """The record of a kind that has a name which sounds alike in any romanisation, if it is one: `Suseongcheon`."""
        from chongjin_cli.text.transliteration import in_latin, sound

        if len(typed := fold(name)) < SHORTEST_HEARD or not typed.isascii():
            return []
        heard, every = sound(typed), self.rows("SELECT folded, id FROM name WHERE kind = ?", kind)
        alike = {record for known, record in every if heard in map(sound, in_latin(known) or [known])}
        return [(ALIAS, record) for record in alike] if len(alike) == 1 else []

    def _in_part(self, kind: str, name: str) -> list[tuple[int, str]]:
        """The record of a kind of whose names in Hangul or Chinese characters one, after that of a place, is another.

        So 第25号管理所 is 清津第二十五號管理所. Else the one of whose names one begins and one ends so: 수성관리소 is
        what 수성교화소 and 25호 관리소 are.
        """
        typed = with_plain_numerals(fold(name))
        if len(typed) < SHORTEST_PART or not all(is_wide(each) or each.isdecimal() for each in typed):
            return []
        sql = "SELECT folded, id FROM name WHERE kind = ?"
        every = [(with_plain_numerals(known), record) for known, record in self.rows(sql, kind)]
        alike = {record for known, record in every
                 if known.endswith(typed) and self.named("place", known.removesuffix(typed))}  # fmt: skip
        for cut in range(2, len(typed) - 1):
            begun = {record for known, record in every if known.startswith(typed[:cut])}
            alike |= {record for known, record in every if record in begun and known.endswith(typed[cut:])}
        return [(ALIAS, record) for record in alike] if len(alike) == 1 else []

    def nearest(self, name: str, kinds: Iterable[str]) -> list[str]:
        """The ids of the records of some kinds whose names are most like a name, else contain it, the best first."""
        from difflib import SequenceMatcher

        known = tuple(kinds)
        found = [record for kind in known for record in self._similar(kind, name)]
        found = found or [record for kind in known for record in self._containing(kind, name)]
        likeness = {record: SequenceMatcher(None, fold(name), fold(record)).ratio() for record in found}
        # Who published much is rather meant than a single source.
        publishers = self._containing("publisher", name) if known == CITED else []
        best = [*publishers, *sorted(likeness, key=lambda record: -likeness[record])]
        return list(dict.fromkeys(best))[:SUGGESTED]

    def called(self, kind: str, record: str) -> str:
        """The label or title of a record, else its id."""
        sql = f"SELECT coalesce({LABEL}, id) FROM record WHERE kind = ? AND id = ?"  # noqa: S608
        return str(self.row(sql, kind, record)[0])

    def alias_of(self, kind: str, name: str) -> str | None:
        """The label of what a name stands for, if it is neither its id nor its label; None for these."""
        sql = """SELECT min(rank), json_extract(json, '$.label') FROM name JOIN record USING (kind, id)
                 WHERE kind = ? AND folded = ?"""
        rank, label = self.row(sql, kind, fold(name))
        return str(label) if rank == ALIAS else None

    def topics_begun(self, name: str) -> list[str]:
        """The ids of the topics whose id goes on after a name, but for what that stands for and what is within it."""
        begun, meant = f"{name.casefold().replace(' ', '-')}-", self.resolve("topic", name)
        sql = """SELECT id FROM record WHERE kind = 'topic' AND substr(id, 1, ?) = ? AND id <> ?
                 AND coalesce(json_extract(json, '$.broader'), '') <> ? ORDER BY claims DESC, id"""
        return [row[0] for row in self.rows(sql, len(begun), begun, meant, meant)]

    def places_begun(self, name: str) -> list[str]:
        """The ids of the places a name of which goes on after one, but for what that stands for; none if too many."""
        begun, meant = fold(name), self.resolve("place", name)
        sql = """SELECT DISTINCT id FROM name JOIN record USING (kind, id) WHERE kind = 'place' AND claims > 0
                 AND substr(folded, 1, ?) = ? AND id <> ? ORDER BY claims DESC, id"""
        found = [row[0] for row in self.rows(sql, len(begun), begun, meant)]
        return found if len(found) <= MOST_BEGUN else []

    def all_names(self, *kinds: str) -> Iterator[tuple[str, str, str]]:
        """Every name of the records of some kinds, as `fold` has it, with kind and id; ids and labels come first."""
        sql = f"""SELECT folded, kind, id FROM name WHERE kind IN ({", ".join("?" * len(kinds))})
                  ORDER BY rank, kind DESC, id"""  # noqa: S608
        return self.rows(sql, *kinds)

    def names(self, kind: str) -> Iterator[tuple[str, str]]:
        """The ids of all records of a kind with their labels, empty for a source without a title."""
        return self.rows(f"SELECT id, coalesce({LABEL}, '') FROM record WHERE kind = ? ORDER BY id", kind)  # noqa: S608

    def _elsewhere(self, kind: str, name: str) -> Mend | None:
        """What shows that which a name stands for, where it is of another kind."""
        alike = CITED if kind in CITED else ("", "")
        sql = """SELECT kind, id FROM name WHERE kind <> ?1 AND folded = ?2 AND (rank < ?3 OR kind IN (?4, ?5))
                 ORDER BY kind NOT IN (?4, ?5), rank, kind, id LIMIT 1"""
        row = self.row(sql, kind, fold(name), ALIAS, *alike)
        if row is None:
            return None
        other, record = row
        if other not in CITED:
            return shown_by(other, self.named(other, name)[0][1])
        typed = called = f"it is {with_article(other)}"
        if self.is_repeated_only(other, record):
            typed = called = f"{typed} that is known here only through others that repeat it"
        else:
            typed += f": chongjin timeline --{other} {record}"
            called += f': {other}("{record}")'
        if (kind, other) == ("source", "publisher"):
            typed += f"; its sources: chongjin sources --publisher {record}"
            called += f'; its sources: sources(publisher="{record}")'
        if kind == "source" and self.has_dependents(other, record):
            typed += f"; what rests on it: chongjin sources {record} --depends"
            called += f'; what rests on it: depends("{record}")'
        return Mend(typed, called)

    def _containing(self, kind: str, name: str) -> list[str]:
        """Ids of records of a kind with a name that contains one, those with most claims first."""
        folded = fold(name)
        if not folded:
            return []
        sql = """SELECT DISTINCT id FROM name JOIN record USING (kind, id) WHERE kind = ? AND instr(folded, ?)
                 ORDER BY claims DESC, id"""
        found = (row[0] for row in self.rows(sql, kind, folded))
        # Two letters of a title in Japanese are as little of a name as three of one in English.
        if len(folded) < SHORTEST_PART and (folded.isascii() or kind == "source"):
            found = (record for record in found if folded in record.split("-"))
        return list(islice(found, SUGGESTED))

    def _near(self, kind: str, name: str) -> list[str]:
        return self._containing(kind, name) or self._similar(kind, name)

    def _similar(self, kind: str, name: str) -> list[str]:
        """Ids of records of a kind with a name that is spelt nearly like one, the most similar first."""
        from difflib import get_close_matches

        if len(fold(name)) < SHORTEST_PART:
            return []
        sql = "SELECT folded, id FROM name WHERE kind = ? ORDER BY rank DESC"
        known: dict[str, str] = dict(self.rows(sql, kind))
        matches = get_close_matches(fold(name), known, n=5, cutoff=SIMILARITY)
        return list(dict.fromkeys(known[match] for match in matches))[:SUGGESTED]


def _by_claims(found: list[tuple[int, str, int, str]], name: str) -> list[tuple[int, str]]:
    """Rank and id of records of one name, by their ranks; one with by far the most claims comes before a label.

    A name that is an id, or written as a label is, letter for letter, is that of no other record.
    """
    ranked = [(rank, record) for rank, record, _, _ in found]
    if len(found) < 2 or ranked[0][0] == ID or any(name.casefold() == label.casefold() for *_, label in found):
        return ranked
    most = max(found, key=lambda each: each[2])
    if most[2] < FAR_MORE * sum(claims for _, record, claims, _ in found if record != most[1]):
        return ranked
    others = [(ALIAS, record) for _, record in ranked if record != most[1]]
    return list(dict.fromkeys([(min(rank for rank, _ in ranked), most[1]), *others]))


def suggested(kind: str, near: list[str]) -> Mend:
    """The names that may have been meant, else what lists all of a kind."""
    if near:
        meant = f"did you mean {' or '.join(near)}?"
        return Mend(meant, meant)
    return Mend(LISTED_BY.get(kind, f"chongjin {kind} lists them all"), f"{kind}s() lists them all")


def of_publishers(publishers: list[str], sources: list[str]) -> Mend:
    """The publishers that may have been meant by the name of a source, and behind them single sources."""
    meant = f"did you mean the publisher {' or '.join(publishers)}?"
    only = f"; single sources: {', '.join(sources)}" if sources else ""
    return Mend(
        f"{meant} As in: chongjin sources --publisher {publishers[0]}{only}",
        f'{meant} As in: sources(publisher="{publishers[0]}"){only}',
    )


def shown_by(kind: str, record: str) -> Mend:
    """What shows a record of a kind, or the figures of a measure."""
    if kind == "measure":
        return Mend(f"it is measured: chongjin figures {record}", f'it is measured: figures("{record}")')
    return Mend(
        f"it is {with_article(kind)}: chongjin {kind} {record}", f'it is {with_article(kind)}: {kind}("{record}")'
    )


def with_article(kind: str) -> str:
    """`a place`, `an era`."""
    return f"{'an' if kind[0] in 'ae' else 'a'} {kind}"
