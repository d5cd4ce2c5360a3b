"""What readers ask of each kind of subject, and the words by which a claim would answer it: a table of data."""

import re
from typing import NamedTuple

_DIGITS = r"(?<!No\. )(?!(?:1\d|20)\d\d\b)\d[\d,.]*"
_NUMBER = (
    rf"(?:{_DIGITS}|no|none|nobody|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|twenty|"
    r"thirty|forty|fifty|hundreds?|thousands?|millions?|half|thirds?|most|all|every)"
)
"""How many, be it roughly, but for a year: where it stands near what is counted nothing is said to be missing."""
_COUNT = rf"(?:{_DIGITS}|dozens|hundreds|thousands|half|thirds?)"
"""How many, in a number."""
_BETWEEN = r"\W+(?:[\w’'-]+\W+){0,5}"


class Question(NamedTuple):
    """What is asked, in words that follow `No claim tells`, `{}` for the thing, and what an answer says.

    `measures` are those a figure of which answers. What is asked of now is not answered by what is more than so many
    `years` ago, 0 if anything answers; how many there are, or were in all, not by what happened within a month. It is
    asked only where a claim is `about` such a thing.
    """

    asked: str
    answer: re.Pattern[str]
    measures: frozenset[str]
    years: int
    about: re.Pattern[str]


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
    """Any of some words and an amount of money behind it."""
    return rf"{_said(those)}.*\b{_NUMBER}\b.*{_said(_MONEY)}"


def _in_all(those: str) -> str:
    """Any of some words in a sentence that says *in all*."""
    return rf"\bin all\b.*{_said(those)}|{_said(those)}.*\bin all\b"


LATELY, OF_LATE, EVER = 15, 3, 10_000
"""Years for which a number answers how many there are, for which a price or an office holds, and all of them."""
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
_BUILT = _said("built building launched laid opened constructed")
_FOUNDED = _said("opened founded established created built")
_FOUGHT = _said("shelled bombed bombarded bombardment bombing fighting fought")
_NEW_DISTRICT = (
    r"\b(?:became|merged|incorporated|annexed|abolished|split|union)\b|"
    r"\bdistricts?\b.*\b(?:created|formed|founded|set up|established|renamed|introduced)\b"
)
_LEARN = _beside("has have had taught enrolled", "students pupils")


def _question(asked: str, answer: str, measures: str = "", years: int = 0, about: str = "") -> Question:
    return Question(asked, re.compile(answer, re.I), frozenset(measures.split()), years, re.compile(about, re.I))


QUESTIONS = {
    "head": _question("who heads {}", _HEADS),
    "mayor": _question("who heads {}", _MAYORS),
    "mayor-now": _question("who heads the city",
        r"\b(?:was|is|became) (?:the )?(?:mayor|chairman of \w+'s people's committee)\b", "", OF_LATE),
    "mayor-then": _question("who headed or governed the city", rf"(?<!city's ){_MAYORS}"),
    "district": _question("since when {} is a district", _NEW_DISTRICT),
    "workforce": _question("how many work at {}", _counted("workforce payroll workers employees staff"), "workforce",
        LATELY),
    "output": _question("how much {} really makes in a year",
        _beside("output made makes produced produces", "tonnes tons units"), "steel-output drug-output", LATELY,
        r"\b(?:steel|iron|ore|drugs|fibres?|machines?)\b"),
    "power": _question("how much electricity {} makes in a year",
        _beside("output generated generates made", "kilowatt-hours"), "", LATELY),
    "dead": _question("how many died in all", rf"\b{_COUNT}\b[^,]*{_said(_DEAD)}|{_said(_DEAD)}[^,]*\b{_COUNT}\b",
        "deaths"),
    "fallen": _question("how many soldiers fell", _beside(_FALLEN, "soldiers? troops marines men")),
    "civilians": _question("how many civilians were killed",
        _beside(_FALLEN, "civilians inhabitants residents townspeople people"), "", 0, _FOUGHT),
    "executed": _question("how many were put to death in all", _in_all("executed"), "executions", EVER),
    "held": _question("how many are held at a time", _counted("inmates prisoners detainees"), "inmates", LATELY),
    "inmates": _question("how many people {} holds", _counted("inmates prisoners detainees held holds"), "inmates"),
    "released": _question("whether anyone was released from {}", _said("released freed discharged")),
    "inhabitants": _question("how many live in {}", _PEOPLE, _INHABITED),
    "inhabitants-then": _question("how many lived there", _PEOPLE, _INHABITED),
    "japanese": _question("how many of its people were Japanese and how many Korean",
        rf"\b{_COUNT}\W+(?:\w+\W+){{0,2}}(?:koreans|japanese(?! comfort| troops))\b"),
    "forced": _question("how many were put to forced labour", rf"\b{_COUNT}{_BETWEEN}(?:koreans|labourers)\b"),
    "census": _question("of a census", r"\bcensus\b", "", LATELY),
    "births": _question("how many are born or die in a year", _said("births? born") + ".*(?:year|rate)|birth rate"),
    "cargo": _question("how many tonnes {} handles in a year", r"\bhandled\b.*tonnes|throughput|turnover",
        "cargo-throughput", LATELY),
    "riders": _question("how many ride by rail or tram in a year", _counted("passengers riders"), "", LATELY),
    "catch": _question("how much is caught in a year", r"catch\b.*tonnes|tonnes.*\b(?:catch|caught|fish)\b", "",
        LATELY),
    "worth": _question("what the trade was worth in a year", _in_money("trade exports? imports? year"), "", EVER),
    "opened": _question("when {} was opened",
        r"\b(?:opened|opening|founded|established|set up|built|begun|began|dates|created|finished|completed)\b"),
    "main-opened": _question("when the main market was opened",
        rf"\bmarkets?\b[^,]*{_FOUNDED}|{_FOUNDED}[^,]*\bmarkets?\b", "", 0, r"\bmarket\b"),
    "famine-ended": _question("when the famine ended", r"\bfamine\b[^,]*\b(?:ended|over)\b|\bend of the famine", "", 0,
        r"\bfamine\b"),
    "classes": _question("how many belong to each class",
        r"\bclass(?:es)?\b.*\bper ?cent\b|\bper ?cent\b.*\bclass", "", EVER, r"\bclass(?:es)?\b"),
    "arrested": _question("how many were arrested in all", _in_all("arrested|detained|jailed|punished"), "", EVER,
        r"\b(?:protest|riot|demonstrat|rising|unrest|graffiti|leaflet)"),
    "foreigners": _question("how many foreigners live in the city", _counted("foreigners diplomats"), "", LATELY,
        r"\bconsul"),
    "taken": _question("what a trader takes in a day or month", _in_money("earn(?:ed|s)? profits? takes?"), "", EVER),
    "wage": _question("what people earn", _in_money("wages? pay paid earn(?:ed|s)? income"), "wage", LATELY),
    "dollar": _question("what a dollar is worth", r"\bdollars?\b.*\bwon\b|\bwon\b.*\bdollars?\b",
        "exchange-rate-dollar", OF_LATE, r"\bdollars?\b"),
    "rice": _question("what rice costs", rf"\brice\b.*{_said(_MONEY)}|{_said(_MONEY)}.*\brice\b", "rice-price",
        OF_LATE, r"\brice\b"),
    "fined": _question("how much money was taken in all", _in_all(_MONEY), "", EVER),
    "lost": _question("what sanctions cost the city in all", _beside("lost losses fell", f"{_MONEY} percent"), "",
        EVER),
    "given": _question("how much came in all", _in_all("tonnes"), "", EVER),
    "exported": _question("how many tonnes of coal and ore went out in all", _in_all("tonnes"), "", EVER,
        r"\b(?:coal|ore)\b"),
    "smuggled": _question("how much money smuggling brings in",
        _in_money("smuggl\\w* earn(?:ed|s)? profits? made brings? brought"), "", EVER, r"\bsmuggl|\bcoal\b"),
    "left": _question("how many left in all", _in_all("fled left defect defectors"), "defectors", EVER),
    "homes": _question("how many homes there are in all", _beside("has have had", "homes households flats"),
        "households", LATELY),
    "beds": _question("how many doctors or beds there are", _beside("has have had", "doctors beds"), "", LATELY),
    "believers": _question("how many believers there are", _counted("believers christians catholics"), "", EVER,
        r"\b(?:church|christian|catholic|believers)"),
    "tourists": _question("how many tourists come in a year", _counted("tourists visitors"), "", EVER, r"\btouris"),
    "visits": _question("how many visits there were in all", r"\b(?:times|visits in all)\b", "", EVER, r"\bvisit"),
    "pupils": _question("how many learn at {}", _LEARN, "", LATELY),
    "taught": _question("how many pupils and students there are in all", _LEARN, "", LATELY),
    "watched": _question("what share of the people watches or hears foreign media", _SHARE),
    "returned": _question("how many stayed or went back", _counted("back returned stayed remained settled escaped")),
    "cost": _question("what {} cost", rf"\b(?:costs?|price|paid|worth|funded)\b|{_said(_MONEY)}", "", 0, _BUILT),
    "owner": _question("who owns {}", _said("owned owns owners? belongs belonged subsidiary operated operates")),
    "strength": _question("how strong {} was", _counted("strength men soldiers troops strong"), "troops", 0,
        r"\b(?:division|corps|garrison|battalion)\b"),
}  # fmt: skip
OF_KIND = {
    "works": "head workforce output", "mine": "head workforce output", "power plant": "head workforce power",
    "camp": "head dead inmates released", "harbour": "head workforce cargo", "market": "opened taken",
    "school": "head pupils", "railway": "cost", "hotel": "cost owner", "ship": "cost",
    "company": "owner", "military unit": "strength", "district": "mayor inhabitants district",
    "neighbourhood": "inhabitants", "city": "mayor-now inhabitants", "county": "mayor inhabitants",
}  # fmt: skip
"""What is asked of each kind of place and actor."""
OF_TOPIC = {
    "harbour|docks|seaport": "cargo", "railway|tram": "riders", "fishing": "catch", "market": "main-opened taken",
    "executions|detention": "executed held", "census": "census births", "starvation": "dead famine-ended",
    "exports|investment": "worth", "steelworks|ironworks": "output workforce", "shipyard": "workforce",
    "electricity": "power", "sanctions|embargo": "lost exported smuggled", "smuggling": "smuggled", "donors": "given",
    "municipality": "mayor-now", "caste": "classes", "protest": "arrested", "consulate": "foreigners",
    "exchange rate": "dollar", "rice price": "rice", "defector": "left", "apartments": "homes", "hospital": "beds",
    "school": "taught", "church": "believers", "tourism": "tourists", "income": "wage", "crackdown": "fined",
    "gulag": "dead inmates released", "inspection": "visits", "bombardment|landing": "civilians fallen",
    "films": "watched", "repatriation": "returned", "settlers": "japanese", "forced labour": "forced",
}  # fmt: skip
"""What is asked of a topic that has one of these as its label or as another name."""
OF_A_TIME, OF_AN_ERA = ("mayor-then", "inhabitants-then", "civilians"), ("famine-ended",)
OF_THE_WHOLE = ("mayor-now", "births", "wage")
"""What is asked of an era or a date that has begun, of an era besides, and of a whole dataset."""
