"""What lies on disk: the tables of the index, their columns, how words are cut, and what a claim's number holds.

The format of an index is a hash over everything that shapes its content (`format.py`), so that one made by another
version of the program is never read.
"""

from chongjin_cli.index.pages import PAGE

TOKENIZER = "tokenize = 'porter ascii'"
"""How SQLite cuts what `text.folding` has folded and spaced: nothing beyond ASCII is left to fold."""

ABOUT = ("name", "title", "version", "updated", "license", "prefix")
"""What `meta` holds of the dataset; the rest tells whether the index is the right one."""

COLUMNS = (
    "assertion",
    "names",
    "topics",
    "evidence",
    "sources",
    "dates",
    "meanings",
    "questions",
    "rephrased",
    "labels",
)
"""What stands in the words of a claim; searches name the columns that they look in.

`meanings` has other words for what it says, `rephrased` those for what only its questions say.
"""

WEIGHT_BITS = 8
"""The lowest bits of a claim's number are its weight, so that ranking reads nothing else; the others are its place."""

# What claims are chosen and sorted by stands in `trait`, apart from their long JSON, which is fetched for those shown.
# `stems` has what an audit finds claims by, as claim_stems.py makes it, with their ids: it is read from end to end.
# `repeated` has the claims by the sources that their evidence repeats, `related` by the claims that they are tied to.
# `labels` repeats of names what --match looks at: the labels of a claim's own, which do not rank anew.
# SQLite is not to look up how long each claim is that it finds: that is in the claim's weight, a part of its number.
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE record (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, claims INTEGER NOT NULL, json TEXT NOT NULL,
    UNIQUE (kind, id)
);
CREATE TABLE name (kind TEXT, folded TEXT, rank INTEGER, id TEXT, PRIMARY KEY (kind, folded, rank, id)) WITHOUT ROWID;
CREATE TABLE claim (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
CREATE TABLE trait (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, status TEXT NOT NULL, reliability TEXT NOT NULL,
    credibility INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, figures INTEGER NOT NULL
);
CREATE TABLE link (record INTEGER, number INTEGER, PRIMARY KEY (record, number)) WITHOUT ROWID;
CREATE TABLE repeated (record INTEGER, number INTEGER, PRIMARY KEY (record, number)) WITHOUT ROWID;
CREATE TABLE related (claim TEXT, number INTEGER, PRIMARY KEY (claim, number)) WITHOUT ROWID;
CREATE TABLE dispute (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL);
CREATE TABLE answer (dispute INTEGER, number INTEGER, PRIMARY KEY (dispute, number)) WITHOUT ROWID;
CREATE INDEX answered ON answer (number);
CREATE TABLE retired (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE figure (
    measure TEXT, first INTEGER, last INTEGER, number INTEGER, position INTEGER, json TEXT NOT NULL,
    PRIMARY KEY (measure, first, last, number, position)
) WITHOUT ROWID;
"""
WORDS = f"""
CREATE TABLE stems (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL, said TEXT NOT NULL, asked TEXT NOT NULL, told TEXT NOT NULL
);
CREATE TABLE vocabulary (
    length INTEGER, word TEXT, claims INTEGER NOT NULL, letters INTEGER NOT NULL, PRIMARY KEY (length, word)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5({", ".join(COLUMNS)}, content='', columnsize=0, {TOKENIZER});
"""
"""What searches and audits need beside `SCHEMA`; an index that is not kept is made without it for who only lists."""
INSERTS = {
    "name": "INSERT OR IGNORE INTO name",
    "answer": "INSERT OR IGNORE INTO answer",
    "words": f"INSERT INTO words(rowid, {', '.join(COLUMNS)})",
}
"""How rows are inserted, where not just into their table."""
COUNT_WORDS = "INSERT INTO vocabulary VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET claims = claims + excluded.claims"
SETTINGS = f"PRAGMA page_size = {PAGE}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
# Words are gathered in so many bytes, then written to a segment; segments are merged once, in the end. Of more than
# 2,000 SQLite would not know what to do.
GATHERING = {"pgsz": 16_200, "hashsize": 12 << 20, "automerge": 0, "crisismerge": 1000}
