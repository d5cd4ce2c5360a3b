"""What a search means: its words looked up in the index, misspelt ones corrected, and what its results say of it."""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING

import apsw

from chongjin_cli.errors import UsageError
from chongjin_cli.index.layout import COLUMNS, TOKENIZER, WEIGHT_BITS
from chongjin_cli.queries.conditions import SCORE, json_list
from chongjin_cli.queries.names import ALIAS
from chongjin_cli.queries.reasons import ReasonReader
from chongjin_cli.text.amounts import COUNTED
from chongjin_cli.text.asking import (
    asked_holder_of,
    asked_instead,
    asked_news_of,
    asks_who_alone,
    is_by_the_way,
    may_ask,
)
from chongjin_cli.text.expressions import (
    BUT_FOR_SOURCES,
    BUT_FOR_TITLES,
    BUT_FOR_TOPICS,
    BY_ASSERTION,
    BY_NAMES,
    BY_OWN_WORDS,
    numbers,
    quoted,
    said,
    within,
    year_of,
)
from chongjin_cli.text.folding import fold, words
from chongjin_cli.text.function_words import MARKS, MEASURED
from chongjin_cli.text.plain_dates import read_as
from chongjin_cli.text.query_language import Search, Understanding, parse
from chongjin_cli.text.set_apart import set_apart

if TYPE_CHECKING:
    from chongjin_cli.text.lexicon import Lexicon, Word

LONGEST_SEARCH = 1000
"""Characters of a search: many thousands of words take minutes to match, and nobody types them."""
FEW = 3
"""Where fewer claims than these have all of the words, those that have all but one are shown, too."""
COMMON = 20_000
"""Claims up to which those with a word are counted."""
SELDOM = 10
"""Of the claims with a name that is asked about, one in so many at most says it itself: an old name of home."""
BEST = 20
"""Of the claims that match best, how many are checked for what they lack of a search."""
NAMED = ("place", "actor", "topic", "publisher")
"""Kinds of records by whose names claims are found."""
_ACCOUNTS = """SELECT value ->> 'says', value ->> 'locator' FROM claim, json_each(claim.json, '$.evidence')
               WHERE number IN (SELECT value FROM json_each(?1))
               AND value ->> 'stance' IN (SELECT value FROM json_each(?2))"""
_OF_PERSONS = """WITH person(number) AS (
                     SELECT number FROM record WHERE kind = 'actor' AND json ->> 'kind' = 'person')
                 SELECT NOT EXISTS (SELECT 1 FROM person) OR EXISTS (
                     SELECT 1 FROM words JOIN link ON link.number = words.rowid
                     WHERE words MATCH ? AND link.record IN person)"""
_NONE_HAS_ALL = "none of the claims says all of the words itself; some say all but one"


class SearchReader(ReasonReader):
    """Reads searches with the help of the full-text index."""

    def parse(self, text: str) -> Search:
        """What a text asks for, with names as the index has them, and two words in one where it has them so."""
        return parse(text, lambda phrase: self._occurs(f'"{phrase}"'))

    def understand(self, text: str) -> Understanding:
        """What to search for, a remark where that is not quite what was typed, and whether it finds answers.

        Where nothing has all the words, misspelt ones are replaced by the nearest that occur; where that does not
        help, claims that have nearly all of what the words say will do. Questions are answered by claims with all but
        one, too, and so are words that come together only with a claim's evidence. Raises UsageError for a
        text no one would type.
        """
        understood = self._understood(text)
        return understood if understood.is_answer else self._near_in_time(understood)

    def _understood(self, text: str) -> Understanding:
        if len(text) > LONGEST_SEARCH:
            raise UsageError(f"a search of {len(text):,} characters", f"use at most {LONGEST_SEARCH:,}")
        if may_ask(text):
            from chongjin_cli.text.questions import in_plain_words

            text = in_plain_words(text)
        search = self._parsed(text)
        if search.wanted is None:
            return Understanding(search)
        understood = Understanding(search)
        asks_who = asks_who_alone(text)
        asks_of_all = len(words(text)) > len(search.groups) == 1 and search.is_question and self._says_nothing(search)
        if (asks_who or asks_of_all) and (instead := asked_instead(text)):
            understood = self._understood(f"{text.rstrip(MARKS)} {instead}")
            return understood._replace(remark=f'searched for "{instead}"') if understood.is_answer else understood
        if asks_who or self._asks_for_news(text):
            return understood._replace(is_answer=False)
        if asks_of_all and self._is_name_of_all(search):  # all but what claims have besides tells nothing
            typed = within(BY_ASSERTION, search.groups[0])
            is_old_name = 0 < self._count(typed) <= self._count(search.wanted) / SELDOM
            told = [part for part in (search.besides, typed if is_old_name else None) if part]
            wanted = " AND ".join(f"({part})" for part in (search.wanted, *told))
            return Understanding(search._replace(wanted=wanted), is_answer=bool(told))
        if self._has_strange_number(search) or self._has_strange_acronym(search):
            from chongjin_cli.text.spelling import only_near

            return only_near(search)
        alone = within(BUT_FOR_SOURCES, search.wanted)
        found = self._count(search.said if len(search.words) > 1 else alone, FEW)
        if found < (1 if text.isascii() else FEW):
            from chongjin_cli.text.spelling import understand

            understood = understand(text, search, self._lexicon)
            if len(understood.search.words) == 1:
                understood = understood._replace(search=self._but_for_other_topics(understood.search))
        if not understood.is_answer:
            return understood
        understood = self._and_its_parts(self._lenient(understood))
        has_it = self._has_number(understood.search) and self._has_what_it_is_about(understood.search)
        if has_it and self._has_holder(understood.search):
            return understood
        return understood._replace(is_answer=False, remark=None)

    def _near_in_time(self, understood: Understanding) -> Understanding:
        """A search without an answer; if it names a year, for what says the rest of it, the nearest in time first."""
        search = understood.search
        years = [year for group in search.groups if (year := year_of(group))]
        rest = said(group for group in search.groups if not year_of(group))
        if len(years) != 1 or len(search.groups) == 1 or not self._occurs(rest):
            return understood
        return understood._replace(search=search._replace(wanted=rest, year=int(years[0])))

    def understand_unfinished(self, text: str) -> Understanding:
        """Like `understand`, for a text that is still being typed: its last word may be the beginning of one."""
        understood = self.understand(text)
        is_read = understood.search.is_of_a_time or understood.remark in (None, read_as(text))
        if not text[-1:].isalnum() or (understood.is_answer and is_read):
            return understood
        begun = self.parse(text + "*")
        if begun.wanted and self._occurs(begun.wanted):
            return Understanding(begun, f"words that begin with {text.split()[-1]!r}")
        return understood

    def has_word(self, word: str) -> bool:
        """Whether claims have a word as it stands, or some form of it if it is one of English."""
        from chongjin_cli.text.english import is_english

        folded = fold(word)
        return self._lexicon.claims(folded) > 0 or (is_english(folded) and self._occurs(f'"{folded}"'))

    def _but_for_other_topics(self, search: Search) -> Search:
        """A search; if of one word that claims or their evidence say, without those whose topic has it as another name.

        `taxi` is one of all that is about railways and roads. So are several words that claims say and that are
        together such a name, `catholic church`, though topics still rank them.
        """
        sql = "SELECT min(rank) FROM name WHERE kind = 'topic' AND folded = ?"
        rank = self.row(sql, fold(" ".join(search.words)))[0]
        one = len(search.words) == 1
        is_other = rank == ALIAS or (rank is None and one)
        if not is_other or not self._occurs(within(BUT_FOR_TITLES, search.wanted or "") if one else search.said):
            return search
        wanted = within(BUT_FOR_TOPICS, search.wanted or "")
        return search._replace(wanted=wanted if one else f"({search.wanted}) AND {wanted}")

    def _parsed(self, text: str) -> Search:
        """What a text asks for; if it is but the name of one place in any script or spelling, what has that in Latin.

        Claims that have the spelling that was typed come first, or a name of several words as one: 소련 영사관.
        """
        name = self.latin_name_of_place(text) if text.isalpha() else None
        search = self._but_for_other_topics(self.parse(name or text))
        typed = fold(text)
        if name and typed.isascii() and typed != fold(name):
            first = f'"{typed}"'
        elif len(search.groups) > 1 and not text.isascii() and typed in self._lexicon.names:
            first = within(BY_NAMES, quoted(words(text)))
        else:
            return search
        return search._replace(wanted=f"({search.wanted}) AND ({search.wanted} OR {first})")

    def latin_name_of_place(self, name: str) -> str | None:
        """The first name of one Latin word of the place that a name stands for, if neither is of anything else."""
        raise NotImplementedError

    def _and_its_parts(self, understood: Understanding) -> Understanding:
        """A search for one word written together, also for what it is made of where more claims have that."""
        search = understood.search
        if len(search.words) != 1 or search.words[0].isascii() or not search.wanted:
            return understood
        from chongjin_cli.text.other_scripts import taken_apart

        apart = taken_apart(search.words[0], self._lexicon)
        parts = self.parse(apart.words[0]) if apart and not apart.needs else None
        if parts is None or parts.wanted is None or self._count(parts.said) <= self._count(search.wanted):
            return understood
        wanted = f"({search.wanted}) OR ({parts.wanted})"
        return Understanding(search._replace(wanted=wanted), f'searched for "{parts.text}", too')

    def _asks_for_news(self, text: str) -> bool:
        """Whether a text asks for what is newest, of nothing or of what nearly all claims are about."""
        about = asked_news_of(text)
        return about is not None and self._says_nothing(self.parse(about))

    def says_nothing(self, text: str) -> bool:
        """Whether a text only asks, or of what nearly all claims name: `what happened in Chongjin`; or is empty."""
        return all(map(is_by_the_way, words(text))) or self._is_name_of_all(self.parse(text))

    def _is_name_of_all(self, search: Search) -> bool:
        """Whether a search has but the name of a place, an actor or the like that nearly every claim has."""
        from chongjin_cli.text.answers import word_of

        return (
            len(search.groups) == 1 and word_of(search.groups[0]) in self._lexicon.names and self._says_nothing(search)
        )

    def _says_nothing(self, search: Search) -> bool:
        """Whether nearly every claim has each word of a search."""
        from chongjin_cli.text.answers import telling_groups

        return not telling_groups(search, self._lexicon)

    def _has_strange_number(self, search: Search) -> bool:
        """Whether a search has a number that stands in no claim, but maybe in a topic's name or a source's title."""
        asked = chain.from_iterable(map(numbers, search.groups))
        return not all(self._occurs(within(BUT_FOR_TITLES, number)) for number in asked)

    def _has_strange_acronym(self, search: Search) -> bool:
        """Whether a search has a word in capitals that claims have only without its S: `AIS` is not `AI`."""
        typed = re.findall(r"(?<![\w-])[A-Z]{1,4}S(?!\w)", search.text)
        if not typed:
            return False
        from chongjin_cli.text.english import is_english

        unknown = [word for word in typed if not is_english(fold(word)) and not self._lexicon.claims(fold(word))]
        return any(0 < self._count(f'"{fold(word)}"') <= BEST and not self._is_written(word) for word in unknown)

    def _is_written(self, word: str) -> bool:
        """Whether any of the claims that match a word best has it as it stands, not just its stem."""
        sql = "SELECT json FROM claim WHERE number IN (SELECT value FROM json_each(?))"
        texts = self.rows(sql, json_list(self._best(f'"{fold(word)}"')))
        return any(re.search(rf"(?i)\b{word}\b", text) for (text,) in texts)

    def _lenient(self, understood: Understanding) -> Understanding:
        """The search, widened to claims that lack one of its words if few have all, or if it is a question.

        It is not if nearly every claim has the others, as those of one city have its name; nor is a question of which
        but two words say something, if claims have both.
        """
        search = understood.search
        if search.lenient is None:
            return understood
        from chongjin_cli.text.answers import SAYS_NOTHING, TOGETHER, telling_groups

        say_all = self._count(search.said, FEW)
        is_enough = len(telling_groups(search, self._lexicon)) <= TOGETHER if search.is_question else say_all == FEW
        if (say_all and is_enough) or self._lexicon.weight(search.lenient) <= SAYS_NOTHING:
            return understood
        remark = understood.remark or (None if say_all or search.is_question else _NONE_HAS_ALL)
        return Understanding(search._replace(wanted=search.lenient), remark)

    def _has_number(self, search: Search) -> bool:
        """Whether claims count what a search asks the number of, if it does.

        A claim whose assertion names it otherwise but says all that was asked may give any number.
        """
        if search.number_of is None or self._occurs(f"({search.wanted}) AND ({search.number_of})"):
            return True
        name = search.number_of.replace(COUNTED, "")
        named_so = f'({{assertion}} : ({name})) OR ({{questions}} : ({name}) NOT {{questions}} : "many")'
        return self._occurs(f'(({search.said}) AND "{COUNTED}"*) NOT ({named_so})')

    def _has_what_it_is_about(self, search: Search) -> bool:
        """Whether claims have in their own words what a question is about, or one account has every word of it.

        What is measured they may have in others: claims with figures are found by all that these are called.
        """
        if not search.about:
            return True
        from chongjin_cli.text.answers import Reading, told_in_evidence, word_of

        about = (group for group in search.groups if word_of(group) in search.about - MEASURED)
        if all(self._occurs(f"({search.wanted}) AND {BY_OWN_WORDS}({group})") for group in about):
            return True
        return told_in_evidence(Reading(search), self._lexicon) is not None

    def _has_holder(self, search: Search) -> bool:
        """Whether claims that have the word for an office are of a person, if a search asks who holds it.

        Of a dataset without persons nobody can tell.
        """
        office = asked_holder_of(search.text)
        if office is None:
            return True
        from chongjin_cli.text.answers import word_of

        named = next((group for group in search.groups if word_of(group) == office), '""')
        found = search.said if self._occurs(search.said) else search.wanted
        return bool(self.row(_OF_PERSONS, set_apart(f"({found}) AND {BY_OWN_WORDS}({named})"))[0])

    @cached_property
    def _lexicon(self) -> "Lexicon":
        from chongjin_cli.text.lexicon import Lexicon

        claims = self.row("SELECT max(number) FROM claim")[0] or 0
        asked = (self._occurs, cache(self._of_length), self._count, self._best, self._matches)
        return Lexicon(*asked, claims >> WEIGHT_BITS, self._folded_names, self._one_account_tells)

    def _occurs(self, expression: str) -> bool:
        return self.row("SELECT 1 FROM words WHERE words MATCH ? LIMIT 1", set_apart(expression)) is not None

    def _best(self, expression: str) -> list[int]:
        """The numbers of the claims that match best."""
        sql = f"SELECT rowid FROM words WHERE words MATCH ? ORDER BY {SCORE} LIMIT {BEST}"  # noqa: S608
        return [row[0] for row in self.rows(sql, set_apart(expression))]

    def _one_account_tells(self, expression: str) -> bool:
        """Whether an account that tells a claim or a part of it has all: the index has those of a claim in one."""
        from chongjin_cli.text.accounts import TOLD_FOR

        told = set_apart(f"evidence : ({expression})")
        accounts = self.rows(_ACCOUNTS, json_list(self._best(told)), json_list(sorted(TOLD_FOR)))
        # A table like that of the index, so that words are read as they are there.
        table = apsw.Connection(":memory:")
        table.execute(f"CREATE VIRTUAL TABLE texts USING fts5({', '.join(COLUMNS)}, {TOKENIZER})")
        searchable = ((set_apart(" ".join(words(" ".join(filter(None, account))))),) for account in accounts)
        table.executemany("INSERT INTO texts(evidence) VALUES (?)", searchable)
        return any(table.execute("SELECT 1 FROM texts WHERE texts MATCH ? LIMIT 1", (told,)))

    def _matches(self, number: int, expression: str) -> bool:
        return (
            self.row("SELECT 1 FROM words WHERE words MATCH ? AND rowid = ?", set_apart(expression), number) is not None
        )

    def _count(self, expression: str, most: int = COMMON) -> int:
        """How many claims match, counted up to `most`: beyond that it does not matter how common a word is."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)"
        return int(self.row(sql, set_apart(expression), most)[0])

    def _of_length(self, length: int) -> "list[Word]":
        """The words of statements and names that have a number of letters."""
        from chongjin_cli.text.lexicon import Word

        return [
            Word(*row) for row in self.rows("SELECT word, claims, letters FROM vocabulary WHERE length = ?", length)
        ]

    def _folded_names(self) -> Iterator[str]:
        """Every name by which claims are found that have a place, an actor, a topic or a publisher, each once."""
        sql = "SELECT DISTINCT folded FROM name WHERE kind IN (SELECT value FROM json_each(?))"
        return (row[0] for row in self.rows(sql, json_list(NAMED)))
