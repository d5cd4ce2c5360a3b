"""Statements: the sentence that every output carries, as a table that should read like a good newspaper."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chongjin_cli.dataset.model import Claim, DatasetRecords, Evidence, Publisher, Source, SourceType
from chongjin_cli.dataset.statements import voice
from chongjin_cli.index.documents import Documents

PUBLISHERS: list[dict[str, Any]] = [
    {"id": name, "label": in_text, "in_text": in_text, "kind": kind, "reliability": letter, "reliability_reason": "So."}
    for name, in_text, kind, letter in (
        ("yonhap", "the Yonhap News Agency", "agency", "B"),
        ("reuters", "Reuters", "agency", "B"),
        ("asahi", "the Asahi Shimbun", "newspaper", "B"),
        ("nyt", "the New York Times", "newspaper", "B"),
        ("press", "a university press", "academic-publisher", "B"),
        ("archives", "the US National Archives", "archive", "B"),
        ("ministry", "the Ministry of Oceans and Fisheries", "government", "B"),
        ("court", "the Supreme Court of Hong Kong", "court", "A"),
        ("encykorea", "the Encyclopedia of Korean Culture", "encyclopedia", "B"),
        ("daily-nk", "Daily NK", "news-site", "C"),
        ("asiapress", "ASIAPRESS", "news-site", "C"),
        ("rfa", "Radio Free Asia", "broadcaster", "C"),
        ("gazette", "the Government-General's gazette", "government", "A"),
        ("kcna", "North Korea's state news agency KCNA", "state-media", "D"),
        ("wiki", "the English Wikipedia", "wiki", "D"),
        ("ko-wiki", "the Korean Wikipedia", "wiki", "D"),
    )
]  # fmt: skip


def text(name: str, publisher: str | None, issued: str | None = None, **fields: Any) -> dict[str, Any]:
    if publisher is None:
        fields = {"reliability": "E", "reliability_reason": "So.", **fields}
    article = {"id": name, "type": "article-newspaper", "publisher": publisher, "issued": issued, "access": "full"}
    return {**article, **fields}


FITTING_TITLE = "Ordinance on the Opening of Chongjin, Songjin and Wonsan to the Trade of Nations"
LONG_TITLE = "Ordinance on the Opening of the Ports of Chongjin, Songjin and Wonsan to the Trade of All Nations"
SOURCES = [
    *(text(f"{publisher}-{year}", publisher, str(year)) for publisher in ("yonhap", "reuters", "asahi", "nyt", "daily-nk", "asiapress", "rfa", "kcna", "ministry")
      for year in range(2009, 2016)),
    text("encykorea", "encykorea", type="entry-encyclopedia"),
    text("wiki", "wiki", type="entry-encyclopedia"),
    text("wiki-2024", "wiki", "2024-05-01", type="entry-encyclopedia"),
    text("ko-wiki", "ko-wiki", type="entry-encyclopedia"),
    text("lankov-2001", "press", "2001", type="book", authors=["Andrei Lankov"]),
    text("lankov-2007", "press", "2007", type="book", authors=["Andrei Lankov"]),
    text("haggard-noland-2007", "press", "2007", type="book", authors=["Stephan Haggard", "Marcus Noland"]),
    text("trio-2015", "press", "2015", type="chapter", authors=["Han Sung", "Lee Min", "Park Ho"]),
    text("journal-2011", "press", "2011-03", type="article-journal", authors=["Jin-Cheol Jo"]),
    text("journal-unsigned", "press", "2011", type="article-journal"),
    text("thesis-2003", "press", "2003", type="thesis", authors=["Kim Myŏng-su"]),
    text("thesis-apostrophe", "press", "2003", type="thesis", authors=["Pak Chʼŏl"]),
    text("interview-1998", "rfa", "1998-11", type="interview", authors=["Ahn Myong-chol"]),
    text("book-in-korean", "press", "1994", type="book", authors=["손정목"]),
    text("book-in-both", "press", "1994", type="book", authors=["Son Jungmok", "손정목"]),
    text("book-in-korean-alone", None, "1994", type="book", authors=["손정목"], reliability="C"),
    text("article-by-two", "reuters", "2012", authors=["Jane Doe", "John Roe"]),
    text("doe-interviews", None, type="interview", authors=["Jane Doe"], access="none", reliability="B"),
    text("article-from-interviews", "reuters", "2012", authors=["Jane Doe"], origin="doe-interviews"),
    text("captions", "reuters", "2012", origin="article-from-interviews"),
    text("talk-of-interviews", "rfa", "2013", type="broadcast", origin="doe-interviews"),
    text("report-signed", "reuters", "2012", type="report", authors=["Jane Doe"]),
    text("treaty", "gazette", "1908-03-07", type="legislation", title="Imperial Ordinance No. 57"),
    text("treaty-in-korean", "gazette", "1908", type="legislation", title="칙령 제57호"),
    text("judgment", "court", "2017", type="legal_case", title="HCA 2089"),
    text("treaty-long", "gazette", "1908", type="legislation", title=LONG_TITLE),
    text("treaty-fitting", "gazette", "1908", type="legislation", title=FITTING_TITLE),
    text("treaty-of-one-word", "gazette", "1908", type="legislation", title="x" * 81),
    text("record-1951", "archives", "1951-06", type="document"),
    text("about-1941", "asahi", "1941~"),
    text("perhaps-1941", "asahi", "1941-05?"),
    text("of-1941", "asahi", "1941"),
    text("of-1930s", "asahi", "193X"),
    text("of-1959-to-1961", "asahi", "1959/1961"),
    text("of-the-19th-century", "asahi", "18XX"),
    text("spring-2001", "asahi", "2001-21"),
    text("before-christ", "asahi", "-0057"),
    text("undated", "asahi"),
    text("yonhap-of-kcna", "yonhap", "2010", origin="kcna-2010"),
    text("reuters-of-yonhap-of-kcna", "reuters", "2010", origin="yonhap-of-kcna"),
    text("asahi-of-yonhap", "asahi", "2010", origin="yonhap-2010"),
    text("yonhap-reprint", "yonhap", "2010", origin="yonhap-2009"),
    text("reuters-of-unread", "reuters", "2012", origin="unread"),
    text("unread", None, type="interview", authors=["a defector now in Seoul"], access="none", reliability="C"),
    text("essay", None, type="document", reliability="F"),
    text("page", None, type="webpage"),
    text("page-2009", None, "2009", type="webpage"),
    text("page-signed", None, "2009", type="webpage", authors=["Joseph Bermudez Jr."], reliability="C"),
    text("book-unsigned", None, type="book"),
    text("book-untold", None, "2001", type="book", title="Body of Secrets"),
    text("book-untold-in-russian", None, type="book", title="Герои «СМЕРШ»"),
    text("law-untitled", None, type="legislation"),
    text("report", None, "2012", type="report"),
    text("jr", "press", type="book", authors=["Joseph S. Bermudez Jr."]),
]  # fmt: skip
IDS = {source["id"] for source in SOURCES}
HEAD = {"name": "d", "title": "D", "version": "1.0.0", "updated": "2026-01-01", "license": "CC0", "prefix": "CJ"}


class Said(NamedTuple):
    """Evidence, and whether it is that of a rival answer."""

    evidence: dict[str, Any]
    is_rival: bool = False


def by(source: str, speaker: str | None = None, **fields: Any) -> Said:
    assert source in IDS
    return Said({"source": source, "stance": "supports", "says": "So.", "speaker": speaker, **fields})


def partly(source: str) -> Said:
    return by(source, stance="partly", part="a part")


def against(source: str, speaker: str | None = None) -> Said:
    return by(source, speaker, stance="disputes")


def rival(source: str) -> Said:
    return Said(by(source).evidence, is_rival=True)


def finished(kind: str, assertion: str, *said: Said) -> Any:
    """The finished object of a claim with such evidence."""
    rivals = [Evidence.model_validate(each.evidence) for each in said if each.is_rival]
    dispute = {"id": "it", "question": "Which?", "claims": ["CJ-0001", "CJ-0002"]}
    content = {**HEAD, "publishers": PUBLISHERS, "sources": SOURCES, "disputes": [dispute] if rivals else []}
    claim = Claim.model_validate(
        {"id": "CJ-0001", "assertion": assertion, "kind": kind, "topics": ["t"],
         "evidence": [each.evidence for each in said if not each.is_rival]}
    )  # fmt: skip
    supports = {"CJ-0001": [each for each in claim.evidence if each.stance == "supports"], "CJ-0002": rivals}
    return Documents(DatasetRecords.model_validate(content), supports).claim(claim, [])


PORT = "The port of Chongjin was opened on 1 April 1908."
YARD = "Chongjin's Hambuk shipyard had about 7,500 employees in 2011."
# Kind, assertion and evidence, and what follows the assertion.
CASES: dict[str, tuple[str, str, list[Said], str]] = {
    "one voice": ("claim", PORT, [by("reuters-2011")],
        ", according to Reuters (2011)."),
    "a publisher with its article": ("claim", PORT, [by("asahi-2011")],
        ", according to the Asahi Shimbun (2011)."),
    "two voices": ("claim", PORT, [by("daily-nk-2011"), by("kcna-2012")],
        ", according to Daily NK (2011) and North Korea's state news agency KCNA (2012)."),
    "the best letter first": ("claim", PORT, [by("kcna-2012"), by("daily-nk-2011")],
        ", according to Daily NK (2011) and North Korea's state news agency KCNA (2012)."),
    "three voices": ("allegation", YARD, [by("daily-nk-2011"), by("asiapress-2012"), by("kcna-2012")],
        ", according to Daily NK (2011), ASIAPRESS (2012) and one other."),
    "many voices": ("allegation", YARD,
        [by("rfa-2009"), by("reuters-2009"), by("daily-nk-2011"), by("kcna-2010"), by("asiapress-2012")],
        ", according to Reuters (2009), Radio Free Asia (2009) and 3 others."),
    "with a speaker": ("claim", YARD, [by("daily-nk-2011", "a source in North Hamgyong")],
        ", according to Daily NK (2011), citing a source in North Hamgyong."),
    "a speaker who was written as a sentence begins": ("claim", YARD, [by("daily-nk-2011", "The ship's captain")],
        ", according to Daily NK (2011), citing the ship's captain."),
    "a speaker with a name": ("claim", YARD, [by("daily-nk-2011", "Anna An of Theresa's A team")],
        ", according to Daily NK (2011), citing Anna An of Theresa's A team."),
    "speakers of two voices are not named": (
        "allegation", YARD, [by("daily-nk-2011", "a trader"), by("asiapress-2012", "a driver")],
        ", according to Daily NK (2011) and ASIAPRESS (2012)."),
    "a book": ("claim", PORT, [by("lankov-2001")],
        ", according to Andrei Lankov (2001)."),
    "a book by two": ("claim", PORT, [by("haggard-noland-2007")],
        ", according to Stephan Haggard and Marcus Noland (2007)."),
    "a chapter by three": ("claim", PORT, [by("trio-2015")],
        ", according to Han Sung and others (2015)."),
    "an article of a journal": ("claim", PORT, [by("journal-2011")],
        ", according to Jin-Cheol Jo (2011)."),
    "an unsigned article of a journal": ("claim", PORT, [by("journal-unsigned")],
        ", according to a university press (2011)."),
    "a thesis": ("claim", PORT, [by("thesis-2003")],
        ", according to Kim Myŏng-su (2003)."),
    "a romanised name with its apostrophe": ("claim", PORT, [by("thesis-apostrophe")],
        ", according to Pak Chʼŏl (2003)."),
    "an interview": ("claim", PORT, [by("interview-1998")],
        ", according to Ahn Myong-chol (1998)."),
    "a signed report is its publisher's": ("claim", PORT, [by("report-signed")],
        ", according to Reuters (2012)."),
    "an author who is not in Latin script": ("claim", PORT, [by("book-in-korean")],
        ", according to a university press (1994)."),
    "two authors, one of them not in Latin script": ("claim", PORT, [by("book-in-both")],
        ", according to a university press (1994)."),
    "an author who is not in Latin script, and no publisher": ("claim", PORT, [by("book-in-korean-alone")],
        ", according to 손정목 (1994)."),
    "two books of an author": ("allegation", PORT, [by("lankov-2007"), by("lankov-2001")],
        ", according to Andrei Lankov (2001, 2007)."),
    "a law": ("allegation", PORT, [by("treaty")],
        ", according to Imperial Ordinance No. 57 (1908)."),
    "a law whose title is not in Latin script": ("allegation", PORT, [by("treaty-in-korean")],
        ", according to the Government-General's gazette (1908)."),
    "a long title is cut at a word": ("allegation", PORT, [by("treaty-long")],
        ", according to Ordinance on the Opening of the Ports of Chongjin, Songjin and Wonsan to the… (1908)."),
    "a title that is not too long": ("allegation", PORT, [by("treaty-fitting")],
        f", according to {FITTING_TITLE} (1908)."),
    "a long title without a space": ("allegation", PORT, [by("treaty-of-one-word")],
        f", according to {'x' * 79}… (1908)."),
    "a judgment": ("allegation", PORT, [by("judgment")],
        ", according to HCA 2089 (2017)."),
    "a record of an archive": ("claim", PORT, [by("record-1951")],
        ", according to the US National Archives (1951)."),
    "an encyclopedia without a date": ("claim", PORT, [by("encykorea")],
        ", according to the Encyclopedia of Korean Culture."),
    "a wiki": ("claim", PORT, [by("wiki-2024")],
        ", according to the English Wikipedia (2024)."),
    "two wikis": ("claim", PORT, [by("wiki"), by("ko-wiki")],
        ", according to the English Wikipedia and the Korean Wikipedia."),
    "a relay": ("claim", PORT, [by("yonhap-of-kcna")],
        ", according to the Yonhap News Agency (2010), citing North Korea's state news agency KCNA."),
    "a relay of a relay": ("claim", PORT, [by("reuters-of-yonhap-of-kcna")],
        ", according to Reuters (2010), citing North Korea's state news agency KCNA."),
    "a relay of a passage": ("claim", PORT, [by("asahi-2011", origin="kcna-2011")],
        ", according to the Asahi Shimbun (2011), citing North Korea's state news agency KCNA."),
    "a relay of what nobody read": ("claim", PORT, [by("reuters-of-unread")],
        ", according to Reuters (2012), citing a defector now in Seoul."),
    "a relay with a speaker": ("claim", PORT, [by("yonhap-of-kcna", "the works' manager")],
        ", according to the Yonhap News Agency (2010), citing the works' manager."),
    "a reprint of one's own": ("claim", PORT, [by("yonhap-reprint")],
        ", according to the Yonhap News Agency (2010)."),
    "a reporter's own interviews": ("claim", PORT, [by("article-from-interviews")],
        ", according to Reuters (2012)."),
    "captions from a reporter's article": ("claim", PORT, [by("captions")],
        ", according to Reuters (2012)."),
    "another's interviews": ("claim", PORT, [by("talk-of-interviews")],
        ", according to Radio Free Asia (2013), citing Jane Doe."),
    "a relay beside what it relays": ("claim", PORT, [by("asahi-of-yonhap"), by("yonhap-2010")],
        ", according to the Yonhap News Agency (2010)."),
    "what stands nearest to an origin is its voice, at its letter": (
        "allegation", PORT, [by("daily-nk-2011"), by("rfa-2010", origin="yonhap-2009"), by("yonhap-2009")],
        ", according to the Yonhap News Agency (2009) and Daily NK (2011)."),
    "two relays of one origin": ("claim", PORT, [by("reuters-of-yonhap-of-kcna"), by("yonhap-of-kcna")],
        ", according to the Yonhap News Agency (2010), citing North Korea's state news agency KCNA."),
    "a relay and what one says oneself": ("allegation", PORT, [by("asahi-2011"), by("asahi-2009", origin="kcna-2009")],
        ", according to the Asahi Shimbun (2009, 2011)."),
    "a publisher twice": ("claim", YARD, [by("daily-nk-2013"), by("daily-nk-2011")],
        ", according to Daily NK (2011, 2013)."),
    "a publisher twice in a year": ("claim", YARD, [by("asahi-2010"), by("asahi-2010", locator="p. 2")],
        ", according to the Asahi Shimbun (2010)."),
    "a publisher in many years": ("claim", YARD, [by(f"daily-nk-{year}") for year in (2013, 2009, 2015, 2011)],
        ", according to Daily NK (2009 to 2015)."),
    "a publisher in three years": ("claim", YARD, [by(f"daily-nk-{year}") for year in (2013, 2009, 2015)],
        ", according to Daily NK (2009, 2013, 2015)."),
    "a publisher that cites one speaker twice": (
        "claim", YARD, [by("daily-nk-2011", "a trader"), by("daily-nk-2013", "a trader")],
        ", according to Daily NK (2011, 2013), citing a trader."),
    "a publisher that cites two speakers": (
        "claim", YARD, [by("daily-nk-2011", "a trader"), by("daily-nk-2013", "a driver")],
        ", according to Daily NK (2011, 2013)."),
    "a publisher that cites a speaker once": (
        "claim", YARD, [by("daily-nk-2011", "a trader"), by("daily-nk-2013")],
        ", according to Daily NK (2011, 2013)."),
    "said before it was printed": ("claim", YARD, [by("daily-nk-2011", "a trader", said="2009-12")],
        ", according to Daily NK (2011), citing a trader (2009)."),
    "said in the year in which it was printed": (
        "claim", YARD, [by("daily-nk-2011", "a trader", said="2011-03")],
        ", according to Daily NK (2011), citing a trader."),
    "said about when it was printed": ("claim", YARD, [by("about-1941", "a trader", said="1941-05")],
        ", according to the Asahi Shimbun (about 1941), citing a trader."),
    "said by a paper whose name has the year": (
        "claim", YARD, [by("daily-nk-2011", "KINU's paper of 2009", said="2009")],
        ", according to Daily NK (2011), citing KINU's paper of 2009."),
    "said before it was put on a page without a date": (
        "claim", YARD, [by("undated", "a trader", said="2009"), by("undated", "a trader", said="2007-05")],
        ", according to the Asahi Shimbun, citing a trader (2007, 2009)."),
    "relayed long after it was said": ("claim", PORT, [by("asahi-2011", origin="kcna-2009", said="2009-05-02")],
        ", according to the Asahi Shimbun (2011), citing North Korea's state news agency KCNA (2009)."),
    "said by one of two speakers": (
        "allegation", YARD, [by("undated", "a trader", said="2009"), by("daily-nk-2011", "a driver", said="2007")],
        ", according to the Asahi Shimbun and Daily NK (2011)."),
    "its own words on a page without a date": ("claim", YARD, [by("undated", said="2009")],
        ", according to the Asahi Shimbun (2009)."),
    "an undated reprint of one's own": ("claim", PORT, [by("undated", origin="of-1941")],
        ", according to the Asahi Shimbun (1941)."),
    "an opinion that was given before it was printed": (
        "opinion", YARD, [by("daily-nk-2011", "a trader", said="2009-12")],
        ", in the view of a trader (2009), as reported by Daily NK (2011)."),
    "an utterance that was reported later": (
        "utterance", "Kim Jong Un said so.", [by("daily-nk-2011", "Kim Jong Un", said="2009-12")],
        ", as reported by Daily NK (2011)."),
    "an abbreviation at the end": ("claim", "The crew flew home to the U.S.", [by("reuters-2011")],
        ", according to Reuters (2011)."),
    "a company at the end": ("claim", "The works were built by Nippon Steel Co.", [by("reuters-2011")],
        ", according to Reuters (2011)."),
    "a time at the end": ("claim", "The quake came at 4 a.m.", [by("reuters-2011")],
        ", according to Reuters (2011)."),
    "a doctor at the end": ("claim", "Its head held a Ph.D.", [by("reuters-2011")],
        ", according to Reuters (2011)."),
    "a voice that ends in a full stop": ("claim", PORT, [by("jr")],
        ", according to Joseph S. Bermudez Jr."),
    "disputed": ("claim", PORT, [by("reuters-2011"), against("asahi-2012")],
        ", according to Reuters (2011); the Asahi Shimbun (2012) says otherwise."),
    "disputed by a rival": ("claim", PORT, [by("reuters-2011"), rival("asahi-2012"), rival("daily-nk-2011")],
        ", according to Reuters (2011); the Asahi Shimbun (2012) says otherwise."),
    "disputed by two authors": ("claim", PORT, [by("reuters-2011"), against("haggard-noland-2007")],
        ", according to Reuters (2011); Stephan Haggard and Marcus Noland (2007) say otherwise."),
    "disputed by one author": ("claim", PORT, [by("reuters-2011"), against("lankov-2001")],
        ", according to Reuters (2011); Andrei Lankov (2001) says otherwise."),
    "disputed by an article of two": ("claim", PORT, [by("asahi-2011"), against("article-by-two")],
        ", according to the Asahi Shimbun (2011); Reuters (2012) says otherwise."),
    "disputed by more": ("claim", PORT, [by("reuters-2011"), against("trio-2015")],
        ", according to Reuters (2011); Han Sung and others (2015) say otherwise."),
    "disputed by a ministry with two fields": ("claim", PORT, [by("reuters-2011"), against("ministry-2012")],
        ", according to Reuters (2011); the Ministry of Oceans and Fisheries (2012) says otherwise."),
    "disputed, with a speaker": ("claim", YARD, [by("daily-nk-2011", "a trader"), against("rfa-2012", "a clerk")],
        ", according to Daily NK (2011), citing a trader; Radio Free Asia (2012) says otherwise."),
    "disputed by a relay": ("claim", PORT, [by("kcna-2010"), against("asahi-of-yonhap")],
        ", according to North Korea's state news agency KCNA (2010); the Asahi Shimbun (2010) says otherwise."),
    "improbable": ("estimate", YARD, [by("daily-nk-2011"), against("reuters-2013"), rival("asahi-2013")],
        ", according to Daily NK (2011); Reuters (2013) says otherwise."),
    "two voices, disputed": ("claim", PORT, [by("reuters-2011"), by("rfa-2011"), against("asahi-2012")],
        ", according to Reuters (2011) and Radio Free Asia (2011); the Asahi Shimbun (2012) says otherwise."),
    "disputed by a weaker one, which is not named": ("claim", PORT, [by("reuters-2011"), against("kcna-2012")],
        ", according to Reuters (2011)."),
    "disputed by its own publisher elsewhere": (
        "claim", PORT, [by("daily-nk-2011"), against("daily-nk-2012"), against("rfa-2012")],
        ", according to Daily NK (2011); Radio Free Asia (2012) says otherwise."),
    "an utterance in one's own text": ("utterance", "KCNA called the works backward in 2010.", [by("kcna-2010")], "."),
    "an utterance reported by another": (
        "utterance", "The mayor called the works backward in 2010.", [by("reuters-2011", "the mayor")],
        ", as reported by Reuters (2011)."),
    "an utterance that another repeats": (
        "utterance", "KCNA called the works backward in 2010.", [by("yonhap-of-kcna", "KCNA")],
        ", as reported by the Yonhap News Agency (2010), citing North Korea's state news agency KCNA."),
    "an utterance in one's own text, reported too": (
        "utterance", "KCNA called the works backward in 2010.", [by("reuters-2011", "KCNA"), by("kcna-2010")], "."),
    "a denied utterance": (
        "utterance", "KCNA called the works backward in 2010.", [by("kcna-2010"), against("reuters-2011")],
        "; Reuters (2011) says otherwise."),
    "an allegation, however well supported": ("allegation", PORT, [by("reuters-2011"), by("asahi-2012")],
        ", according to Reuters (2011) and the Asahi Shimbun (2012)."),
    "a forecast": ("forecast", "The port will be deepened by 2030.", [by("kcna-2015")],
        ", according to North Korea's state news agency KCNA (2015)."),
    "an opinion": ("opinion", "The harbour is the finest of the coast.", [by("lankov-2001")],
        ", in the view of Andrei Lankov (2001)."),
    "an opinion that another reports": (
        "opinion", "The harbour is the finest of the coast.", [by("reuters-2011", "a ship's captain")],
        ", in the view of a ship's captain, as reported by Reuters (2011)."),
    "an opinion that another repeats": ("opinion", "The works are backward.", [by("yonhap-of-kcna")],
        ", in the view of North Korea's state news agency KCNA, as reported by the Yonhap News Agency (2010)."),
    "a disputed opinion of two": (
        "opinion", "The works are backward.", [by("reuters-2011"), by("nyt-2011"), against("asahi-2012")],
        ", in the view of Reuters (2011) and the New York Times (2011); the Asahi Shimbun (2012) says otherwise."),
    "confirmed": ("claim", PORT, [by("reuters-2011"), by("asahi-2012")], "."),
    "an estimate that is confirmed": ("estimate", YARD, [by("reuters-2011"), by("daily-nk-2012")], "."),
    "probable by an A": ("claim", PORT, [by("treaty")], "."),
    "probable by two": ("claim", PORT, [by("daily-nk-2011"), by("rfa-2012")], "."),
    "probable by a B and a D": ("claim", PORT, [by("reuters-2011"), by("kcna-2012")], "."),
    "confirmed, though a weaker one disputes it": (
        "claim", PORT, [by("reuters-2011"), by("asahi-2012"), against("kcna-2012")], "."),
    "probable by a part": ("claim", YARD, [by("daily-nk-2011"), partly("rfa-2012")],
        ", according to Daily NK (2011)."),
    "unjudged": ("claim", PORT, [by("essay")],
        ", according to an unsigned text."),
    "a page without a name": ("claim", PORT, [by("page-2009")],
        ", according to an unsigned web page (2009)."),
    "two pages without a name are two": ("claim", PORT, [by("page-2009"), by("page")],
        ", according to an unsigned web page (2009) and an unsigned web page."),
    "a book of which only the title is known": ("claim", PORT, [by("book-untold")],
        ", according to the book Body of Secrets (2001)."),
    "a book whose title is not in Latin script": ("claim", PORT, [by("book-untold-in-russian")],
        ", according to a book."),
    "other texts without a name": ("claim", PORT, [by("book-unsigned"), by("law-untitled"), by("report")],
        ", according to a book, a law and one other."),
    "a page with an author and no publisher": ("claim", PORT, [by("page-signed")],
        ", according to Joseph Bermudez Jr. (2009)."),
    "about a year": ("claim", PORT, [by("about-1941")],
        ", according to the Asahi Shimbun (about 1941)."),
    "perhaps a year": ("claim", PORT, [by("perhaps-1941")],
        ", according to the Asahi Shimbun (about 1941)."),
    "about a year and in that year": ("claim", PORT, [by("about-1941"), by("of-1941")],
        ", according to the Asahi Shimbun (1941)."),
    "a decade": ("claim", PORT, [by("of-1930s")],
        ", according to the Asahi Shimbun (1930s)."),
    "some years": ("claim", PORT, [by("of-1959-to-1961")],
        ", according to the Asahi Shimbun (1959–1961)."),
    "a century": ("claim", PORT, [by("of-the-19th-century")],
        ", according to the Asahi Shimbun (19th century)."),
    "a season": ("claim", PORT, [by("spring-2001")],
        ", according to the Asahi Shimbun (2001)."),
    "dates of all kinds, in time": (
        "claim", PORT, [by("asahi-2012"), by("about-1941"), by("undated"), by("of-1930s")],
        ", according to the Asahi Shimbun (1930s, about 1941, 2012)."),
    "before Christ": ("claim", PORT, [by("of-1930s"), by("before-christ")],
        ", according to the Asahi Shimbun (58 BC, 1930s)."),
    "no date": ("claim", PORT, [by("undated")],
        ", according to the Asahi Shimbun."),
    "no support left": ("claim", PORT, [partly("reuters-2011")],
        ", though nothing that is left supports it."),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_statement(name: str) -> None:
    kind, assertion, said, follows = CASES[name]
    keeps_its_stop = assertion.endswith(("U.S.", "Co.", "a.m.", "Ph.D."))
    claim = finished(kind, assertion, *said)
    assert claim["statement"] == (assertion if keeps_its_stop else assertion[:-1]) + follows
    without_signs = re.sub(r"^[,;] |\.$", "", follows)
    assert claim["attribution"] == (None if follows == "." else follows[2:] if "Jr." in follows[-4:] else without_signs)


def test_the_grades_that_statements_are_for() -> None:
    expected = {
        "confirmed": "B1", "an estimate that is confirmed": "B1", "probable by an A": "A2", "probable by two": "C2",
        "probable by a B and a D": "B2", "probable by a part": "C2", "disputed": "B4", "improbable": "C5",
        "unjudged": "F6", "an allegation, however well supported": "B1", "a relay": "D3",
    }  # fmt: skip
    found = {name: finished(kind, assertion, *said)["grade"] for name, (kind, assertion, said, _) in CASES.items()}
    assert {name: found[name] for name in expected} == expected


def test_a_text_that_names_nobody_is_called_by_what_it_is() -> None:
    called = {kind: voice(Source.model_validate(text("it", None, type=kind)), {}) for kind in get_args(SourceType)}
    assert (called["legislation"], called["document"]) == ("a law", "an unsigned text")
    assert len(set(called.values())) == len(called)


@pytest.mark.parametrize(
    ("author", "is_used"),
    [
        ("Kim Myŏng-su", True), ("Pak Ch'ŏl", True), ("Pak Chʼŏl", True), ("Jörg Ḁḿỿ", True), ("Ǩim ˿", True),
        ("Ἀ. Author", False), ("А. Автор", False), ("손정목", False), ("Son (손)", False), ("川喜多", False), ("Ͱ", False),
    ],
)  # fmt: skip
def test_authors_are_named_if_their_names_are_in_latin_script(author: str, is_used: bool) -> None:
    publishers = {each["id"]: Publisher.model_validate(each) for each in PUBLISHERS}
    book = Source.model_validate(text("it", "press", type="book", authors=[author]))
    assert voice(book, publishers) == (author if is_used else "a university press")


LONG = "x" * 199 + "."


def long(name: str) -> str:
    return (name + " ").ljust(79, "y") + "z"


@pytest.fixture
def long_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Publishers whose names are as long as names may be."""
    monkeypatch.setattr(
        "tests.dataset.test_statements.PUBLISHERS",
        [{**publisher, "in_text": long(publisher["id"])} for publisher in PUBLISHERS],
    )


@pytest.mark.usefixtures("long_names")
@pytest.mark.parametrize(
    ("said", "attributions"),
    [
        ([by("daily-nk-2011", "s" * 80), against("rfa-2012")],
         [f"according to {long('daily-nk')} (2011), citing {'s' * 80}; {long('rfa')} (2012) says otherwise",
          f"according to {long('daily-nk')} (2011); {long('rfa')} (2012) says otherwise",
          f"according to {long('daily-nk')} (2011)"]),
        ([by("asiapress-2011"), by("daily-nk-2011"), by("kcna-2012"), against("asahi-2012"), against("reuters-2012")],
         [f"according to {long('asiapress')} (2011), {long('daily-nk')} (2011) and one other; {long('asahi')} (2012) says otherwise",
          f"according to {long('asiapress')} (2011) and 2 others; {long('asahi')} (2012) says otherwise",
          f"according to {long('asiapress')} (2011) and 2 others"]),
    ],
)  # fmt: skip
def test_what_is_too_long_is_said_in_fewer_words(said: list[Said], attributions: list[str]) -> None:
    for attribution, shorter in pairwise(attributions):
        longest = 399 - len(f", {attribution}.")
        for length, expected in ((longest, attribution), (longest + 1, shorter)):
            assertion = "x" * length + "."
            assert finished("allegation", assertion, *said)["statement"] == f"{assertion[:-1]}, {expected}."


def any_evidence() -> Iterator[Said]:
    for name in sorted(IDS - {"unread"}):
        yield from (
            by(name),
            by(name, "s" * 80),
            by(name, said="1995~/1998~"),
            against(name),
            partly(name),
            rival(name),
        )


@pytest.mark.usefixtures("long_names")
@given(
    st.sampled_from(["claim", "estimate", "allegation", "forecast", "opinion", "utterance"]),
    st.lists(st.sampled_from(list(any_evidence())), min_size=1, max_size=8),
)
def test_every_statement_is_one_short_sentence_that_begins_with_its_assertion(kind: str, said: list[Said]) -> None:
    if all(each.is_rival for each in said):
        said = [*said, by("essay")]
    claim = finished(kind, LONG, *said)
    statement, attribution = claim["statement"], claim["attribution"]
    assert len(statement) < 400
    assert statement.startswith(LONG[:-1])
    assert statement.endswith(".")
    assert not statement.endswith("..")
    assert statement in (
        LONG,
        f"{LONG[:-1]}, {attribution}.",
        f"{LONG[:-1]}; {attribution}.",
        f"{LONG[:-1]}, {attribution}",
    )
    is_report = kind in ("allegation", "forecast", "opinion") or claim["credibility"] > 2
    assert kind == "utterance" or attribution or not is_report
    assert is_report or claim["credibility"] > 1 or (statement, attribution) == (LONG, None) or kind == "utterance"
