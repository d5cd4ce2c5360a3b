"""What the shipped dataset is said not to tell: no claim on the subject has so much as the words of an answer.

WIDE are patterns much wider than those by which a question is answered. What they find has been read: NO_ANSWERS are
those claims that are of something else. A new claim that they find is read, too: if it answers, the question's own
pattern is mended.
"""

import json
import re
from collections.abc import Iterator

from chongjin_cli.analysis.brief.claims_read import read
from chongjin_cli.analysis.brief.questions import QUESTIONS
from chongjin_cli.analysis.brief.subjects import Asked, understand
from chongjin_cli.analysis.brief.unanswered import questions_on, unanswered
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset

NUMBER = r"(?:(?<!No\. )(?!(?:1\d|20)\d\d\b)\d[\d,.]*(?!\d| [JFMASOND][a-z]+ \d{4})|two|three|four|five|six|seven|eight|nine|ten|dozens?|twenty|hundreds?|thousands?|half|thirds?|tenth)"
MONEY = r"(?:dollars?|won|yen|yuan|euros?|roubles?)"
YEARS = range(1900, 2027)


def near(those: str) -> str:
    """A number and any of some words in one clause."""
    return rf"\b{NUMBER}\b[^,;]*\b(?:{those})\b|\b(?:{those})\b[^,;]*\b{NUMBER}\b"


WIDE = {
    "head": r"\b(?:heads?|headed|managers?|directors?|secretary|commanders?|commandant|warden|chairman)\b",
    "mayor": r"\b(?:mayor|chairman|party secretary|head of)\b",
    "mayor-now": r"\b(?:mayor|chairman of|heads the city)\b",
    "mayor-then": r"\b(?:mayor|people's committee|party secretary)\b",
    "district": r"\bdistricts?\b.*\b(?:became|created|formed|founded|set up|established|renamed|merged|divided)\b",
    "workforce": near("workers|workforce|employees|staff|employed|employs"),
    "output": near("output|made|makes|produced|produces|turned out") + r".*\ba year\b",
    "power": r"kilowatt-hours|\bkwh\b|\bgenerat(?:es|ed)\b",
    "dead": near("died|deaths|death rate|killed|perished|starved"),
    "fallen": near("fell|fallen|killed|died|lost"),
    "civilians": near("civilians|inhabitants|residents|townspeople|people|families") + r".*\b(?:killed|died|dead)\b",
    "executed": r"\bexecutions? in all\b|\bexecuted in all\b|\bexecutions a year\b",
    "held": near("inmates|prisoners|detainees"),
    "inmates": near("inmates|prisoners|detainees"),
    "released": r"\b(?:releas\w*|freed|set free|let go|let out|discharg\w*|left)\b",
    "inhabitants": near("inhabitants|residents|population|households|families"),
    "inhabitants-then": near("inhabitants|residents|population|households"),
    "japanese": near("Koreans|Japanese(?: and Korean)? (?:residents|inhabitants|people|settlers)|settlers"),
    "forced": near("Koreans|labourers|conscripted|mobilised"),
    "census": r"\bcensus of 20(?:1[1-9]|2)",
    "births": r"\bbirth rate|\bbirths\b|\bdeath rate|\bwere born\b",
    "cargo": near("handled|handles|throughput|turnover"),
    "riders": near("passengers|riders|rode"),
    "catch": near("catch|caught|landed") + ".*(?:tonnes|tons)",
    "worth": rf"\b(?:exports?|imports?|trade)\b.*\b{MONEY}\b",
    "opened": r"\b(?:open\w*|found\w*|buil\w*|beg[aiu]n\w*|set up|date[sd]?|creat\w*|first|since)\b",
    "main-opened": r"\bmarkets?\b.*\b(?:opened|opening|found\w*|built|set up|establish\w*|dates|creat\w*|new)\b",
    "famine-ended": r"\b(?:famine|hunger)\b.*\b(?:end\w*|over|until|ceas\w*|eased)\b|\bend of (?:the )?(?:famine|hunger)\b",
    "classes": r"\bclass(?:es)?\b.*\d|\d.*\bclass(?:es)?\b",
    "arrested": near("arrested|detained|jailed|punished|taken away"),
    "foreigners": near("foreigners|diplomats|expatriates"),
    "taken": rf"\b(?:earn\w*|profits?|takings|sales)\b.*\b{MONEY}\b",
    "wage": rf"\b(?:wages?|pay|earn\w*|income)\b.*\b{MONEY}\b",
    "dollar": r"\bdollars?\b.*\bwon\b",
    "rice": r"\brice\b.*\bwon\b",
    "fined": rf"\b(?:confiscated|fines?|fined)\b.*\b{MONEY}\b",
    "lost": rf"\b(?:lost|losses|cost)\b.*\b(?:{MONEY}|per ?cent)\b",
    "given": r"\b(?:in all|altogether|total)\b",
    "exported": r"\b(?:in all|altogether|total)\b.*\b(?:coal|ore|tonnes)\b",
    "smuggled": rf"\bsmuggl.*\b{MONEY}\b|\b{MONEY}\b.*\bsmuggl",
    "left": near("fled|left|defected|defectors|settled in"),
    "homes": near("homes|households|flats") + r".*\bin (?:all|the city)\b",
    "beds": near("doctors|beds|physicians"),
    "believers": near("believers|Christians|Catholics|parishioners"),
    "tourists": near("tourists|visitors"),
    "visits": r"\b(?:times|visits in all|visited .* times)\b",
    "pupils": near("pupils|students"),
    "taught": near("pupils|students"),
    "watched": r"\b(?:per ?cent|most|half|a third)\b.*\b(?:films|dramas|media|radio|broadcasts)\b",
    "returned": near("went back|returned|stayed|remained"),
    "cost": rf"\b(?:cost|costs|price|paid)\b|\b{MONEY}\b",
    "owner": r"\b(?:owned|owns|owners?|belongs?|belonged|subsidiary|shareholders?)\b",
    "strength": near("men|soldiers|troops|strong"),
}
NO_ANSWERS = {
    "arrested": "CJ-7334",
    "cargo": "CJ-0923",
    "catch": "CJ-5792",
    "civilians": "CJ-0002 CJ-0164 CJ-0172 CJ-0222 CJ-0226 CJ-3607",
    "classes": "CJ-1037",
    "fallen": "CJ-7350",
    "fined": "CJ-1419",
    "forced": "CJ-0116 CJ-7348",
    "held": "CJ-7334",
    "homes": "CJ-0776 CJ-7138",
    "inhabitants": "CJ-0693 CJ-3316",
    "inhabitants-then": "CJ-7083",
    "japanese": "CJ-7348",
    "left": "CJ-0373 CJ-0873 CJ-6802 CJ-6803 CJ-6973 CJ-7460",
    "mayor": "CJ-0769 CJ-1843 CJ-6909 CJ-6938 CJ-7043",
    "mayor-now": "CJ-7238 CJ-7296",
    "mayor-then": "CJ-0769 CJ-1843 CJ-6938 CJ-6942 CJ-7175 CJ-7193",
    "opened": "CJ-0931 CJ-3255",
    "output": "CJ-1681",
}


def subjects(dataset: Dataset) -> Iterator[Asked]:
    """Every record, every year, a time that a topic has its name from, and the whole."""
    for topic in map(json.loads, dataset.records("topic")):
        yield understand(dataset, None, Filters(topic=[topic["id"]]))
    for place in map(json.loads, dataset.records("place")):
        yield understand(dataset, None, Filters(place=[place["id"]]))
    for actor in map(json.loads, dataset.records("actor")):
        yield understand(dataset, None, Filters(actor=[actor["id"]]))
    for era in map(json.loads, dataset.records("era")):
        yield understand(dataset, None, Filters(era=[era["id"]]))
    for name in (*map(str, YEARS), "1990s", "colonial", None):
        yield understand(dataset, name, Filters())


def printed(dataset: Dataset) -> Iterator[tuple[str, Asked]]:
    """What is asked of each subject and said not to be told, at all or of late, by the question's name."""
    for asked in subjects(dataset):
        said = " ".join(gap["text"] for gap in unanswered(dataset, asked, read(dataset, asked.selection)[0]))
        for name in questions_on(dataset, asked) if said else ():
            if any(QUESTIONS[name].asked.replace("{}", thing) in said for thing in (asked.subject["label"], "it")):
                yield name, asked


def test_no_claim_on_a_subject_has_the_words_of_an_answer_that_is_said_to_be_missing() -> None:
    dataset = Dataset()
    now = int(dataset.meta()["updated"][:4])
    found = dict[str, set[str]]()
    for name, asked in printed(dataset):
        since = str(now - QUESTIONS[name].years) if QUESTIONS[name].years else ""
        for claim in read(dataset, asked.selection)[0]:
            is_of_then = (claim["dates"]["to"] or "9") >= since and claim["kind"] != "forecast"
            if is_of_then and re.search(WIDE[name], claim["assertion"], re.I):
                found.setdefault(name, set()).add(claim["id"])
    unread = {name: sorted(ids.difference(NO_ANSWERS.get(name, "").split())) for name, ids in found.items()}
    assert {name: ids for name, ids in unread.items() if ids} == {}
