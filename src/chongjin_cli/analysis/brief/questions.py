"""What readers ask of each kind of subject, and the words by which a claim would answer it: a table of data."""

import re
from typing import NamedTuple

_NUMBER = (
    r"(?:(?!(?:1\d|20)\d\d\b)\d[\d,.]*|no|none|nobody|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|twenty|"
    r"thirty|forty|fifty|hundreds?|thousands?|millions?|half|third|most|all|every|few|many|several|some)"
)
"""How many, be it roughly, but for a year: where it stands near what is counted nothing is said to be missing."""
_COUNT = r"(?:(?!(?:1\d|20)\d\d\b)\d[\d,.]*|hundreds|thousands|half|third)"
"""How many, in a number."""
_BETWEEN = r"\W+(?:[\w’'-]+\W+){0,5}"


class Question(NamedTuple):
    """What is asked, in words that follow `No claim tells`, `{}` for the thing, and what an answer says.

    `measures` are those a figure of which answers. Of what is asked of the whole and of now (`is_of_now`) what happened
    within a month and what is long ago is no answer.
    """

    asked: str
    answer: re.Pattern[str]
    measures: frozenset[str]
    is_of_now: bool


def _said(those: str) -> str:
    """Any of some words."""
    return rf"\b(?:{those.replace(' ', '|')})\b"


def _counted(those: str) -> str:
    """Any of some words within six of a number."""
    return rf"\b{_NUMBER}{_BETWEEN}{_said(those)}|{_said(those)}{_BETWEEN}{_NUMBER}\b"


def _beside(those: str, others: str) -> str:
    """Any of some words and a number before any of others, in one clause."""
    amount = rf"\b{_COUNT}\b[^,]*{_said(others)}"
    return rf"{_said(those)}[^,]*{amount}|{amount}[^,]*{_said(those)}"


def _in_money(those: str) -> str:
    """Any of some words and money behind it."""
    return rf"{_said(those)}.*{_said(_MONEY)}"


def _in_all(those: str) -> str:
    """Any of some words in a sentence that says *in all*."""
    return rf"\bin all\b.*{_said(those)}|{_said(those)}.*\bin all\b"


_HEADS = _said(
    "heads? headed managers? directors? secretary secretaries commanders? chiefs? chairman leaders? led leads runs? "
    "warden superintendent overseer president governor captain master"
)
_MAYORS = r"\bmayors?\b|\b(?:heads?|headed|chairman|chairwoman|secretary)\b(?: \S+){0,4} (?:city|district|committee)\b"
_DEAD = "died dead die deaths? killed perished starved lives"
_FALLEN = f"{_DEAD} fell fallen lost"
_PEOPLE, _INHABITED = _counted("inhabitants residents population households"), "population urban-population households"
_MONEY = "dollars won yen yuan euros rubles roubles"
_SHARE = r"\b(?:per ?cent|half|third|quarter|most|few|every)\b[^,]*\b(?:people|residents|households|families)\b"
_LEARN = _beside("has have had taught enrolled", "students pupils")
QUESTIONS = {
    name: Question(asked, re.compile(answer, re.I), frozenset(measures.split()), is_of_now)
    for name, asked, answer, measures, is_of_now in (
        ("head", "who heads {}", _HEADS, "", False),
        ("mayor", "who heads {}", _MAYORS, "", False),
        ("mayor then", "who headed the city", _MAYORS, "", False),
        ("workforce", "how many work at {}", _counted("workforce payroll workers employees staff"), "workforce", True),
        ("output", "how much {} makes in a year",
         _beside("output made makes produced produces", "tonnes tons units"), "steel-output drug-output", True),
        ("power", "how much electricity {} makes in a year",
         _beside("output generated generates made", "kilowatt-hours"), "", True),
        ("ships", "how many ships {} builds in a year", _counted("ships vessels boats") + ".* a year", "", True),
        ("dead", "how many died in all",
         rf"\b{_COUNT}\b[^,]*{_said(_DEAD)}|{_said(_DEAD)}[^,]*\b{_COUNT}\b", "deaths", False),
        ("fallen", "how many soldiers fell", _beside(_FALLEN, "soldiers? troops marines men"), "", False),
        ("executed", "how many were put to death in all", _in_all("executed"), "", False),
        ("held", "how many are held at a time", _counted("inmates prisoners detainees"), "inmates", True),
        ("inmates", "how many people {} holds", _counted("inmates prisoners detainees held holds"), "inmates", False),
        ("inhabitants", "how many live in {}", _PEOPLE, _INHABITED, False),
        ("inhabitants then", "how many lived there", _PEOPLE, _INHABITED, False),
        ("census", "of a census", r"\bcensus\b", "", True),
        ("births", "how many are born or die in a year",
         _said("births? born") + ".*(?:year|rate)|birth rate", "", False),
        ("cargo", "how much {} handles in a year",
         r"\bhandled\b.*tonnes|throughput|turnover", "cargo-throughput", True),
        ("riders", "how many ride by rail or tram in a year", _counted("passengers riders"), "", True),
        ("catch", "how much is caught in a year", r"catch\b.*tonnes|tonnes.*\b(?:catch|caught|fish)\b", "", True),
        ("worth", "what the trade was worth in a year", _in_money("trade exports? imports? year"), "", False),
        ("taken", "what a trader takes in a day or month", _in_money("earn(?:ed|s)? profits? takes?"), "", False),
        ("wage", "what people earn", _in_money("wages? pay paid earn(?:ed|s)? income"), "wage", True),
        ("fined", "how much is taken in all", _in_all(_MONEY), "", False),
        ("lost", "what sanctions cost the city in all", _beside("lost losses fell", f"{_MONEY} percent"), "", False),
        ("given", "how much came in all", _in_all("tonnes"), "", False),
        ("carried", "how much was carried in all", _in_all("tonnes"), "", False),
        ("left", "how many left in all", _in_all("fled left defect defectors"), "defectors", False),
        ("homes", "how many homes there are in all",
         _beside("has have had", "homes households flats"), "households", True),
        ("beds", "how many doctors or beds there are", _beside("has have had", "doctors beds"), "", True),
        ("believers", "how many believe or visit",
         _counted("believers christians catholics visitors tourists"), "", False),
        ("visits", "how many visits there were in all", r"\b(?:times|visits in all)\b", "", False),
        ("stalls", "how many stalls {} has", _counted("stalls stands traders"), "stalls", True),
        ("pupils", "how many learn at {}", _LEARN, "", True),
        ("taught", "how many pupils and students there are in all", _LEARN, "", True),
        ("watched", "what share of the people watches or hears foreign media",
         _SHARE, "", False),
        ("length", "how long {} is", _said("km kilometres? miles metres long length"), "length", False),
        ("returned", "how many came back or stayed",
         _counted("back returned stayed remained settled escaped"), "", False),
        ("cost", "what {} cost", rf"\b(?:costs?|price|paid|worth|funded)\b|{_said(_MONEY)}", "", False),
        ("owner", "who owns {}", _said("owned owns owners? belongs belonged subsidiary operated operates"), "", False),
        ("built", "where {} was built", _said("built builders? building shipyard yard launched"), "", False),
        ("strength", "how strong {} was", _counted("strength men soldiers troops strong"), "troops", False),
    )
}  # fmt: skip
OF_KIND = {
    "works": "head workforce output", "mine": "head workforce output", "power plant": "head workforce power",
    "camp": "head dead inmates", "harbour": "head workforce cargo", "market": "stalls taken", "school": "head pupils",
    "railway": "length cost", "monument": "cost", "building": "cost", "hotel": "cost owner", "ship": "built cost",
    "company": "head owner", "military unit": "head strength", "person": "visits", "district": "mayor inhabitants",
    "neighbourhood": "inhabitants", "city": "mayor inhabitants", "county": "mayor inhabitants",
}  # fmt: skip
"""What is asked of each kind of place and actor."""
OF_TOPIC = {
    "harbour harbor docks seaport": "cargo", "railway railroad tram": "riders", "fishing fishery": "catch",
    "marketplace market": "taken", "executions detention": "executed held",
    "census inhabitants": "census births",
    "famine starvation": "dead", "exports imports investment": "worth", "steelworks ironworks": "output workforce",
    "shipyard dockyard": "ships workforce", "electricity": "power", "sanctions embargo": "lost carried",
    "donors": "given",
    "defector defectors": "left", "apartments": "homes", "hospital": "beds", "school university": "taught",
    "church tourism": "believers", "livelihood income": "wage", "crackdown": "fined", "warship barracks": "strength",
    "gulag kwanliso": "dead inmates", "inspection": "visits", "bombardment": "dead fallen", "dramas": "watched",
    "returnees repatriation refugees migrants settlers deportees": "returned",
}  # fmt: skip
"""What is asked of a topic that has one of these words in its label or as another name."""
LATELY = 15
"""Years for which a number answers how many there are."""
OF_A_TIME, OF_THE_WHOLE = ("mayor then", "inhabitants then"), ("births", "wage")
"""What is asked of an era or a date that has begun, and of a whole dataset."""
