"""What readers ask of each kind of subject, and the words by which a claim would answer it: a table of data."""

import re
from typing import NamedTuple

from chongjin_cli.text.folding import words

_NUMBER = (
    r"(?:(?!(?:1\d|20)\d\d\b)\d[\d,.]*|no|none|nobody|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|twenty|"
    r"thirty|forty|fifty|hundreds?|thousands?|millions?|half|third|most|all|every|few|many|several|some)"
)
"""How many, be it roughly, but for a year: where it stands near what is counted nothing is said to be missing."""
_COUNT = r"(?:(?!(?:1\d|20)\d\d\b)\d[\d,.]*|hundreds|thousands|half|third)"
"""How many, in a number."""
_BETWEEN = r"\W+(?:[\w’'-]+\W+){0,5}"


def _said(those: str) -> str:
    """Any of some words."""
    return rf"\b(?:{those.replace(' ', '|')})\b"


def _counted(those: str) -> str:
    """Any of some words within six of a number."""
    return rf"\b{_NUMBER}{_BETWEEN}{_said(those)}|{_said(those)}{_BETWEEN}{_NUMBER}\b"


class Question(NamedTuple):
    """What is asked, in words that follow `No claim tells`, what an answer says, and what comes nearest to one."""

    asked: str
    answer: re.Pattern[str]
    near: re.Pattern[str] | None


_HEADS = _said(
    "heads? headed managers? directors? secretary secretaries commanders? chiefs? chairman leaders? led leads runs? "
    "warden superintendent overseer president governor captain master"
)
_MAYORS = r"\bmayors?\b|\b(?:heads?|headed|chairman|chairwoman|secretary)\b(?: \S+){0,4} (?:city|district|committee)\b"
_DEAD = "died dead die deaths? killed perished starved lives"
_DEATHS = rf"\b{_COUNT}\b[^,]*{_said(_DEAD)}|{_said(_DEAD)}[^,]*\b{_COUNT}\b"
_PEOPLE = "inhabitants residents population households"
_MONEY = "dollars won yen yuan euros rubles roubles"
_MADE = "output made makes make produced produces production"
QUESTIONS = {
    name: Question(asked, re.compile(answer, re.I), re.compile(near, re.I) if near else None)
    for name, asked, answer, near in (
        ("head", "who heads it", _HEADS, ""),
        ("mayor", "who heads it", _MAYORS, ""),
        ("mayor then", "who headed the city", _MAYORS, ""),
        ("workforce", "how many work there", _counted("workforce payroll workers employees staff employed"), ""),
        ("output", "how much it makes in a year", _counted(_MADE), _said("capacity")),
        (
            "ships",
            "how many ships it builds in a year",
            _counted("ships vessels boats") + ".* a year",
            _said("capacity"),
        ),
        ("dead", "how many died in all", _DEATHS, _said(_DEAD)),
        (
            "executed",
            "how many were put to death in all",
            r"\bin all\b.*executed|executed.*\bin all\b",
            _counted("executed"),
        ),
        ("held", "how many are held at a time", _counted("inmates prisoners detainees"), ""),
        ("inmates", "how many are held", _counted("inmates prisoners detainees held holds"), ""),
        ("inhabitants", "how many live there", _counted(_PEOPLE), ""),
        ("inhabitants then", "how many lived there", _counted(_PEOPLE), ""),
        ("births", "how many are born or die in a year", _said("births? born") + ".*(?:year|rate)|birth rate", ""),
        ("ages", "how old its people are", r"\b(?:aged|median age|mean age|life expectancy)\b", ""),
        ("cargo", "how much it handles in a year", r"\bhandled\b.*tonnes|throughput|turnover", "cargo.*tonnes"),
        ("ferries", "how many people sail by it", _counted("passengers"), _said("passenger passengers")),
        ("riders", "how many ride by it in a year", _counted("passengers riders"), _said("freight")),
        (
            "catch",
            "how much is caught in a year",
            r"catch\b.*tonnes|tonnes.*\b(?:catch|caught|fish)\b",
            _counted("boats"),
        ),
        (
            "earned",
            "what its exports earn in a year",
            rf"\b(?:exports?|sales|earned)\b.*{_said(_MONEY)}",
            _said(_MONEY),
        ),
        (
            "worth",
            "what the trade was worth in a year",
            rf"\b(?:trade|exports?|imports?)\b[^,]*\bworth\b|{_said(_MONEY)}[^,]* (?:of trade|in exports|a year)",
            rf"\d.*{_said(_MONEY)}",
        ),
        (
            "taken",
            "what a trader takes in a day or month",
            rf"\b(?:earn(?:ed|s)?|profits?|take)\b.*{_said(_MONEY)}",
            r"\b(?:paid|dollars a year|earn)\b",
        ),
        ("wage", "what people earn", rf"\b(?:wages?|pay|paid|earn(?:ed|s)?|income)\b.*{_said(_MONEY)}", ""),
        ("fined", "how much is taken in all", rf"\bin all\b.*{_said(_MONEY)}", ""),
        (
            "lost",
            "what it cost the city in all",
            rf"\b(?:lost|losses|fell)\b.*{_said(f'{_MONEY} percent')}",
            "per ?cent",
        ),
        ("given", "how much came in all", r"\bin all\b.*tonnes|tonnes.*\bin all\b|altogether", r"\d.*tonnes"),
        (
            "left",
            "how many left in all",
            r"\bin all\b.*(?:fled|left|defect)|(?:fled|left|defectors).*\bin all\b",
            _counted("defectors fled"),
        ),
        ("homes", "how many homes it has", _counted("homes households flats apartments"), ""),
        ("beds", "how many doctors or beds it has", _counted("doctors beds"), ""),
        ("believers", "how many believe or visit", _counted("believers christians catholics visitors tourists"), ""),
        ("visits", "how many visits there were in all", r"\b(?:times|visits in all)\b", ""),
        ("stalls", "how many stalls it has", _counted("stalls stands traders"), ""),
        ("pupils", "how many learn there", _counted("students pupils enrolled graduates children"), ""),
        ("length", "how long it is", _said("km kilometres? miles metres long length"), ""),
        (
            "returned",
            "how many came back or stayed",
            _counted("back returned stayed remained settled escaped fled"),
            "",
        ),
        ("cost", "what it cost", rf"\b(?:cost|costs|price|paid|worth|funded)\b|{_said(_MONEY)}", ""),
        (
            "owner",
            "who owns it",
            _said("owned owns owners? belongs belonged subsidiary operated operates operator"),
            "",
        ),
        ("built", "where it was built", _said("built builders? building construction shipyard yard made launched"), ""),
        ("strength", "how strong it was", _said("strength") + "|" + _counted("men soldiers troops strong"), ""),
        ("crews", "how many serve there", _counted("men sailors soldiers troops crew"), ""),
    )
}
OF_KIND = {
    "works": "head workforce output",
    "mine": "head workforce output",
    "power plant": "head workforce output",
    "camp": "head dead inmates",
    "harbour": "head workforce cargo",
    "market": "stalls taken",
    "school": "head pupils",
    "railway": "length cost",
    "monument": "cost",
    "building": "cost",
    "hotel": "cost owner",
    "ship": "built cost",
    "company": "head owner",
    "military unit": "head strength",
    "person": "visits",
    "district": "mayor inhabitants",
    "neighbourhood": "inhabitants",
    "city": "mayor inhabitants",
    "county": "mayor inhabitants",
}
"""What is asked of each kind of place and actor."""
OF_TOPIC = (
    ("harbour harbor docks seaport", "cargo ferries"),
    ("railway railroad tram", "riders"),
    ("fishing fishery", "catch earned"),
    ("marketplace market", "taken"),
    ("executions detention", "executed held"),
    ("census inhabitants", "births ages"),
    ("famine starvation", "dead"),
    ("exports imports investment", "worth"),
    ("steelworks ironworks", "output workforce"),
    ("shipyard dockyard", "ships workforce"),
    ("electricity", "output"),
    ("sanctions embargo", "lost"),
    ("donors", "given"),
    ("defector defectors", "left"),
    ("apartments", "homes"),
    ("hospital", "beds"),
    ("school university", "pupils"),
    ("church tourism", "believers"),
    ("livelihood income", "wage"),
    ("crackdown", "fined"),
    ("warship army", "crews"),
    ("gulag kwanliso", "dead inmates"),
    ("inspection", "visits"),
    ("bombardment", "dead"),
    ("returnees repatriation refugees migrants settlers deportees", "returned"),
)
"""What is asked of a topic that has one of these words in its label or as another name."""
OF_A_TIME = ("mayor then", "inhabitants then")
"""What is asked of an era or a date that has begun."""
OF_THE_WHOLE = ("births", "wage")
"""What is asked of a whole dataset."""
FOUGHT = frozenset(words("battle fighting fought landing bombed bombing shelled attack attacked troops soldiers"))
AT_WAR = 0.2
"""The share of the claims that must tell of fighting for it to be asked how many died."""
