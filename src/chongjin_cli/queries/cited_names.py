"""Publishers, sources and authors by their names: what each of them wrote, and which of them evidence is from."""

from chongjin_cli.queries.conditions import json_list
from chongjin_cli.queries.index_reader import IndexReader
from chongjin_cli.text.folding import fold, words

CITED = ("publisher", "source")
"""Kinds of records that evidence is from."""
AUTHOR = "author"
"""What is no record, but has a name by which sources are found."""
SUGGESTED = 3
"""Names that are suggested for one that is unknown."""
_SOURCES_OF = {
    "source": "SELECT ?",
    "publisher": "SELECT id FROM record WHERE kind = 'source' AND json_extract(json, '$.publisher_id') = ?",
}


_GENERATIONS = ("jr", "sr")


def _full_names(author: str) -> frozenset[str]:
    """The words of an author's name that are no initials."""
    return frozenset(word for word in words(author) if len(word) > 1 and word not in _GENERATIONS)


class CitedReader(IndexReader):
    """Looks up the names of those that evidence is from."""

    def works(self, name: str) -> dict[str, list[str]]:
        """The ids of the sources of each author of a name in any spelling; else of those with its words in theirs."""
        sql = """SELECT author.value, record.id FROM record, json_each(record.json, '$.authors') AS author
                 WHERE kind = 'source' ORDER BY record.id"""
        asked, parts = fold(name), set(filter(None, map(fold, name.split())))
        same, longer = dict[str, list[str]](), dict[str, list[str]]()
        for author, source in self.rows(sql):
            if fold(author) == asked:
                same.setdefault(author, []).append(source)
            elif parts and parts.issubset(map(fold, author.split())):
                longer.setdefault(author, []).append(source)
        return same or longer

    def author(self, name: str) -> tuple[str, list[str]] | None:
        """The one author of a name, as most sources spell it, with the ids of the works; None for several."""
        authors = self.works(name)
        if len(set(map(fold, authors))) != 1:
            return None
        return max(authors, key=lambda each: len(authors[each])), [work for each in authors.values() for work in each]

    def spelt_otherwise(self, author: str) -> list[str]:
        """The names of authors that differ from one in initials, `Jr.` and the like alone: who may be the same."""
        sql = """SELECT DISTINCT author.value FROM record, json_each(record.json, '$.authors') AS author
                 WHERE kind = 'source' ORDER BY author.value"""
        full = _full_names(author)
        others = (other for (other,) in self.rows(sql) if _full_names(other) == full and fold(other) != fold(author))
        return list(others) if len(full) > 1 else []

    def publishers_called(self, record: str) -> list[str]:
        """The ids of the publishers that one stands for, the most cited first; itself alone unless it is a name of all.

        So is Wikipedia, known only through others that say no more, if evidence is from several Wikipedias.
        """
        sql = """SELECT id, json_extract(json, '$.label'), claims FROM record WHERE kind = 'publisher'
                 ORDER BY claims DESC, id"""
        if not self.is_repeated_only("publisher", record):
            return [record]
        publishers = {name: (words(label), claims) for name, label, claims in self.rows(sql)}
        called = publishers[record][0]
        of_the_name = [name for name, (label, _) in publishers.items() if label[-len(called) :] == called]
        return of_the_name if sum(publishers[name][1] > 0 for name in of_the_name) > 1 else [record]

    def namesakes(self, kind: str, record: str, name: str) -> list[str]:
        """The ids of other publishers and sources that share the name by which one was found; none if that is its id.

        The sources of a publisher do not count as others.
        """
        sql = """SELECT name.kind, name.id, rank, coalesce(json_extract(json, '$.publisher_id'), '')
                 FROM name JOIN record USING (kind, id) WHERE folded = ? AND kind IN (?, ?) ORDER BY rank, name.id"""
        found = list(self.rows(sql, fold(name), *CITED))
        if (kind, record, 0) in {each[:3] for each in found}:
            return []
        own = record if kind == "publisher" else None
        others = ((each, other) for each, other, _, publisher in found if publisher != own)
        return [other for each, other in dict.fromkeys(others) if (each, other) != (kind, record)]

    def cited_of_like_name(self, kind: str, name: str) -> list[str]:
        """The ids of publishers or sources with a name that contains one and with claims, those with most first."""
        sql = """SELECT DISTINCT id FROM name JOIN record USING (kind, id)
                 WHERE kind = ? AND instr(folded, ?) AND claims > 0 ORDER BY claims DESC, id LIMIT ?"""
        return [row[0] for row in self.rows(sql, kind, fold(name), SUGGESTED)]

    def has_no_evidence(self, kind: str, record: str) -> bool:
        """Whether no claim has evidence from a source or publisher itself; not asked of what an overlay leaves."""
        sql = "SELECT claims FROM record WHERE kind = ? AND id = ?"
        return self.overlay is None and self.row(sql, kind, record)[0] == 0

    def count_read_sources(self) -> int:
        """How many sources were read here; the others are known only through what repeats them."""
        sql = "SELECT count(*) FROM record WHERE kind = 'source' AND json_extract(json, '$.access') <> 'none'"
        return int(self.row(sql)[0])

    def is_repeated_only(self, kind: str, record: str) -> bool:
        """Whether a source, or all that a publisher published, was never read: it is known through others alone."""
        sql = """SELECT 1 FROM record WHERE kind = 'source' AND json_extract(json, '$.access') <> 'none'
                 AND id IN (SELECT value FROM json_each(?)) LIMIT 1"""
        return self.has_no_evidence(kind, record) and self.row(sql, json_list(self.sources_of(kind, record))) is None

    def suggested_for_repeated(self, kind: str, record: str) -> str:
        """`; did you mean A or B?`, of those of like name that claims have evidence from; else nothing.

        Of a source they may be publishers, each of whom published more than a single source.
        """
        near = self.cited_of_like_name(kind, record)
        publishers = self.cited_of_like_name("publisher", record) if kind == "source" else []
        if publishers:
            only = f" Single sources: {', '.join(near)}" if near else ""
            return f"; did you mean the publisher {' or '.join(publishers)}?{only}"
        return f"; did you mean {' or '.join(near)}?" if near else ""

    def places_located_by(self, kind: str, record: str) -> int:
        """How many places have their coordinates from a source, or from those of a publisher."""
        sql = """SELECT count(*) FROM record WHERE kind = 'place'
                 AND json_extract(json, '$.coordinates.source') IN (SELECT value FROM json_each(?))"""
        return int(self.row(sql, json_list(self.sources_of(kind, record)))[0])

    def sources_of(self, kind: str, record: str) -> frozenset[str]:
        """The ids of a source, which is its own, or of all that a publisher published or an author wrote."""
        if kind == AUTHOR:
            return frozenset(work for works in self.works(record).values() for work in works)
        return frozenset(row[0] for row in self.rows(_SOURCES_OF[kind], record))

    def has_dependents(self, kind: str, record: str) -> bool:
        """Whether the grade of any claim changes without a source or publisher."""
        from chongjin_cli.queries.rejudging import any_grade_changes  # few ask, and it takes long to load

        return any_grade_changes(self, self.sources_of(kind, record))
