"""Claims, records and disputes by their ids, and what the dataset says of itself."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from chongjin_cli.dataset.claim_ids import TYPED, numbered
from chongjin_cli.errors import Mend, UsageError
from chongjin_cli.index.layout import ABOUT
from chongjin_cli.queries.conditions import json_list
from chongjin_cli.queries.names import LABEL, NameReader, shown_by
from chongjin_cli.text.folding import fold

SHOWN_BY_NAME = ("era", "topic", "place", "actor")
"""Kinds of records that a command of their name shows."""
TOLD_BY = {"claim": "assertion", "dispute": "question"}
"""What tells a claim or a dispute from others."""
_IDS = rf"(?ai)\s*{TYPED}(?:[\s,;]+{TYPED})*\s*"
_YEAR = "[12][0-9]{3}"
"""A number that is rather a year than the id of a claim."""
LAST_CHARACTER = "\U0010ffff"


class Found(NamedTuple):
    """The claims of some ids, each once, as JSON objects; remarks on retired ones; what is wrong with the other ids."""

    texts: list[str]
    remarks: list[str]
    missing: list[UsageError]

    def raise_missing(self) -> None:
        """Raise UsageError if any id has no claim, and name them all."""
        if len(self.missing) == 1:
            raise self.missing[0]
        if self.missing:
            raise UsageError(
                f"{len(self.missing)} ids have no claim", "\n  ".join(error.message for error in self.missing)
            )


NONE = Found([], [], [])
"""What is found of no ids."""


class LookupReader(NameReader):
    """Looks up what has an id; each as the JSON text that the index has of it."""

    def claim(self, name: str) -> str:
        """One claim by its id (`CJ-0001`; `cj-1` and `1` do). Raises UsageError if there is none, or it was retired."""
        number = self.claim_id(name)
        row = self.row("SELECT json FROM claim WHERE id IN (?, ?) ORDER BY id <> ?", name, number, name)
        if row is not None:
            return str(row[0])
        if retired := self.retired(number):
            raise UsageError(*self._retirement(retired))
        if self.overlay is not None and number in self.overlay.fallen:
            raise UsageError(self.overlay.why_fallen(number))
        raise UsageError(f"no claim {name!r}", self._instead_of_claim(name))

    def find(self, name: str) -> tuple[list[str], str | None]:
        """One claim by its id, or for a retired id the claims that replaced it and a remark that says so."""
        retired = self.retired(self.claim_id(name))
        if retired is None:
            return [self.claim(name)], None
        remark, _ = self._retirement(retired)
        fallen = self.overlay.fallen if self.overlay else ()
        replacing = [other for other in self._replacing(retired) if other not in fallen]
        if not replacing:
            raise UsageError(remark)
        return [self.claim(other) for other in replacing], remark

    def find_all(self, names: Iterable[str]) -> Found:
        """The claims of some ids; retired ones lead on, and one that has no claim does not hinder the others."""
        texts, remarks, missing = dict[str, None](), dict[str, None](), dict[str, UsageError]()
        for name in names:
            try:
                found, remark = self.find(name)
            except UsageError as error:
                missing[error.message] = error
                continue
            texts |= dict.fromkeys(found)
            remarks |= {remark: None} if remark else {}
        return Found(list(texts), list(remarks), list(missing.values()))

    def ids_in(self, text: str) -> tuple[tuple[str, ...], str | None]:
        """The ids of the claims in a text of nothing but such ids, retired ones led on, and a remark on the others.

        None of a text that has anything else, be it a number alone. Claims that an overlay leaves out are among them.
        """
        if "-" not in text or not re.fullmatch(_IDS, text):
            return (), None
        ids, remarks = dict[str, None](), dict[str, None]()
        for name in map(self.claim_id, re.findall(f"(?ai){TYPED}", text)):
            if retired := self.retired(name):
                remarks[self._retirement(retired)[0]] = None
                ids |= dict.fromkeys(self._replacing(retired))
            elif self.row("SELECT 1 FROM main.claim WHERE id = ?", name):
                ids[name] = None
            else:
                remarks[f"no claim {name!r}"] = None
        return tuple(ids), "; ".join(remarks) or None

    def claim_id(self, name: str) -> str:
        """The id that a name is short for: `CJ-0001` for `cj-1` and `1`; the name itself where it is no such."""
        prefix = self.meta()["prefix"]
        digits = name.casefold().removeprefix(f"{prefix}-".casefold()).removeprefix(prefix.casefold())
        return numbered(prefix, int(digits)) if digits.isascii() and digits.isdigit() and len(digits) < 10 else name

    def all_stems(self) -> Iterator[tuple[str, str, str, str]]:
        """The ids of all claims with the stems of each: of its assertion, its questions and its sources' accounts."""
        return self.rows("SELECT id, said, asked, told FROM stems")

    def stems(self, ids: Iterable[str]) -> Iterator[tuple[str, str, str, str]]:
        """The same of some claims."""
        sql = """SELECT claim.id, said, asked, told FROM json_each(?) AS given JOIN claim ON claim.id = given.value
                 JOIN stems ON stems.number = claim.number"""
        return self.rows(sql, json_list(ids))

    def retired(self, name: str) -> str | None:
        """A retired claim, None if there is none of that id."""
        row = self.row("SELECT json FROM retired WHERE id = ?", name)
        return None if row is None else str(row[0])

    def all_retired(self) -> Iterator[str]:
        """Every retired claim, by id."""
        return (row[0] for row in self.rows("SELECT json FROM retired ORDER BY id"))

    def record(self, kind: str, name: str) -> str:
        """One record of a kind. Raises KeyError if there is none of that id."""
        row = self.row("SELECT json FROM record WHERE kind = ? AND id = ?", kind, name)
        if row is None:
            raise KeyError(name)
        return str(row[0])

    def dispute(self, name: str) -> str:
        """One dispute."""
        return str(self.row("SELECT json FROM dispute WHERE id = ?", name)[0])

    def has_dispute(self, name: str) -> bool:
        """Whether there is a dispute of this id, also one that is settled without the sources that are left out."""
        return self.row("SELECT 1 FROM main.dispute WHERE id = ?", name) is not None

    def disputes_of(self, name: str) -> list[str]:
        """The ids of the disputes that an id stands for: itself, or those that the claim of it is an answer in.

        The id itself where it is neither a dispute's nor a claim's.
        """
        if self.has_dispute(name) or re.fullmatch(_YEAR, name, re.ASCII):
            return [name]
        sql = """SELECT dispute.id FROM main.claim JOIN main.answer USING (number)
                 JOIN main.dispute ON dispute.number = answer.dispute WHERE claim.id = ? ORDER BY dispute.number"""
        retired = self.retired(number := self.claim_id(name))
        claims = self._replacing(retired) if retired else [number]
        if not any(self.row("SELECT 1 FROM main.claim WHERE id = ?", claim) for claim in claims):
            return [name]
        return list(dict.fromkeys(row[0] for claim in claims for row in self.rows(sql, claim)))

    def has_source(self, name: str) -> bool:
        """Whether there is a source of this id."""
        return self.row("SELECT 1 FROM record WHERE kind = 'source' AND id = ?", name) is not None

    def answers(self, name: str) -> list[str]:
        """The ids of the claims that are answers in a dispute, whether or not any is left without support."""
        import json

        versions: list[str] = json.loads(self.row("SELECT json FROM main.dispute WHERE id = ?", name)[0])["versions"]
        return versions

    def beginning_with(self, kind: str, text: str, most: int) -> Iterator[tuple[str, str]]:
        """Ids that begin with a text, for completion: of claims with assertions, of disputes with questions, of a kind
        of record with labels."""
        within = (text, text + LAST_CHARACTER, most)
        if kind in TOLD_BY:
            sql = f"""SELECT id, json_extract(json, '$.{TOLD_BY[kind]}') FROM {kind} WHERE id >= ? AND id < ?
                      ORDER BY id LIMIT ?"""  # noqa: S608
            return self.rows(sql, *within)
        sql = f"""SELECT id, coalesce({LABEL}, '') FROM record WHERE kind = ? AND id >= ? AND id < ?
                  ORDER BY id LIMIT ?"""  # noqa: S608
        return self.rows(sql, kind, *within)

    def meta(self) -> dict[str, str]:
        """Name, title, version, day of the last update and licence of the dataset."""
        known = dict(self.rows("SELECT key, value FROM meta"))
        return {key: known[key] for key in ABOUT}

    def meta_as_seen(self) -> dict[str, str]:
        """The same; the title also says without whose evidence the dataset is seen, if any is left out."""
        meta = self.meta()
        return meta | {"title": f"{meta['title']}, without {self.overlay.gone}"} if self.overlay else meta

    def declared_schema(self) -> str | None:
        """The address of a JSON Schema that the dataset file names, if it names one."""
        row = self.row("SELECT value FROM meta WHERE key = '$schema'")
        return None if row is None else str(row[0])

    def _replacing(self, retired: str) -> list[str]:
        """The ids of the claims that replace a retired one, each once; those may be retired in turn."""
        waiting, seen, found = _replaced_by(retired), set[str](), list[str]()
        while waiting:
            name = waiting.pop(0)
            again = None if name in seen else self.retired(name)
            if again is not None:
                waiting = [*_replaced_by(again), *waiting]
            elif name not in seen:
                found.append(name)
            seen.add(name)
        return found

    def _retirement(self, text: str) -> tuple[str, str | None]:
        """What became of a retired claim, and where to look instead: what stands there now, though it was replaced by
        one that is retired in turn."""
        import json

        retired = json.loads(text)
        others = ", ".join(self._replacing(text) or retired["replaced_by"])
        became = f"replaced by {others}" if others else "withdrawn"
        told = f"{retired['id']} was {became} on {retired['on']}: {retired['reason']}"
        return told, f"see {others}" if others else None

    def _instead_of_claim(self, name: str) -> str | Mend:
        """What shows that which a name stands for, else what finds words, else which ids there are."""
        from shlex import quote

        sql = "SELECT kind, id FROM name WHERE kind IN (?, ?, ?, ?) AND folded = ? ORDER BY rank"
        shown = [shown_by(*row)] if (row := self.row(sql, *SHOWN_BY_NAME, fold(name))) else []
        if publisher := next((record for _, record in self.named("publisher", name)), None):
            lists = (f"chongjin sources --publisher {publisher}", f'sources(publisher="{publisher}")')
            shown.append(Mend(*(f"it is a publisher{' too' * len(shown)}: {each}" for each in lists)))
        if self.author(name):
            lists = (f"chongjin sources {quote(name)}", "sources() tells the authors of each")
            shown.append(Mend(*(f"it is an author{' too' * len(shown)}: {each}" for each in lists)))
        if shown:
            return Mend(*("; ".join(forms) for forms in zip(*shown, strict=True)))
        if self.has_dispute(name):
            return Mend(f"it is a dispute: chongjin disputes {name}", f'it is a dispute: disputes("{name}")')
        if sources := list(dict.fromkeys(record for _, record in self.named("source", name))):
            if len(sources) > 1:
                return f"sources of that name: {', '.join(sources)}"
            return Mend(
                f"it is a source: chongjin sources {sources[0]}; to cite it: chongjin cite {sources[0]}",
                f'it is a source: source("{sources[0]}")',
            )
        if " " in name:
            return Mend(
                f"claims with these words: chongjin search {quote(name)}", f"claims with these words: search({name!r})"
            )
        first, last, count = self.row(
            """SELECT (SELECT id FROM claim ORDER BY number LIMIT 1),
                      (SELECT id FROM claim ORDER BY number DESC LIMIT 1),
                      (SELECT count(*) FROM claim)"""
        )
        if not count:
            return "the dataset is empty"
        has_gaps = count <= _number(last) - _number(first)
        return f"ids run from {first} to {last}{', with gaps' if has_gaps else ''}"


def _number(claim: str) -> int:
    return int(claim.rpartition("-")[2])


def _replaced_by(retired: str) -> list[str]:
    import json

    names: list[str] = json.loads(retired)["replaced_by"]
    return names
