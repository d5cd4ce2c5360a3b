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


def _had(those: str) -> str:
    """Any of some words, which something had or has in a number."""
    return (
        rf"\b(?:has|have|had|taught|enrolled)\W+(?:[\w’'-]+\W+){{0,3}}?{_COUNT}\W+(?:[\w’'-]+\W+){{0,2}}?{_said(those)}"
    )


def _amount(those: str) -> str:
    """Any of some words with an amount in a unit."""
    amount = rf"\d[\d,.]*\W+(?:million\W+)?{_said('tonnes tons kilowatt-hours megawatt-hours units items')}"
    return rf"{_said(those)}[^,]*{amount}|{amount}[^,]*{_said(those)}"


_COULD = r"\b(?:capacity|could (?:make|build))\b"
_INHABITED = "population urban-population households"


class Question(NamedTuple):
    """What is asked, in words that follow `No claim tells`, `{}` for the thing; what an answer and one near it say.

    `measures` are those a figure of which answers. Of what is asked of the whole and of now (`is_of_now`) what happened
    within a month and what is long ago is no answer.
    """

    asked: str
    answer: re.Pattern[str]
    near: re.Pattern[str] | None
    measures: frozenset[str]
    is_of_now: bool


_HEADS = _said(
    "heads? headed managers? directors? secretary secretaries commanders? chiefs? chairman leaders? led leads runs? "
    "warden superintendent overseer president governor captain master"
)
_MAYORS = r"\bmayors?\b|\b(?:heads?|headed|chairman|chairwoman|secretary)\b(?: \S+){0,4} (?:city|district|committee)\b"
_DEAD = "died dead die deaths? killed perished starved lives"
_DEATHS = rf"\b{_COUNT}\b[^,]*{_said(_DEAD)}|{_said(_DEAD)}[^,]*\b{_COUNT}\b"
_FOUGHT = "soldiers? troops marines men"
_FALLEN = (
    rf"\b{_COUNT}\b[^,]*{_said(_FOUGHT)}[^,]*{_said(f'{_DEAD} fell fallen')}|"
    rf"{_said(_FOUGHT)}[^,]*{_said(f'{_DEAD} lost fell fallen')}[^,]*\b{_COUNT}\b|"
    rf"{_said('killed lost')}\W+(?:\w+\W+){{0,2}}{_COUNT}\W+(?:\w+\W+){{0,2}}{_said(_FOUGHT)}"
)
_PEOPLE = "inhabitants residents population households"
_MONEY = "dollars won yen yuan euros rubles roubles"
_MADE = "output made makes produced produces production"
QUESTIONS = {
    name: Question(
        asked, re.compile(answer, re.I), re.compile(near, re.I) if near else None, frozenset(measures.split()), now
    )
    for name, asked, answer, near, measures, now in (
        ("head", "who heads {}", _HEADS, "", "", False),
        ("mayor", "who heads {}", _MAYORS, "", "", False),
        ("mayor then", "who headed the city", _MAYORS, "", "", False),
        (
            "workforce",
            "how many work at {}",
            _counted("workforce payroll workers employees staff employed"),
            "",
            "workforce",
            True,
        ),
        ("output", "how much {} makes in a year", _amount(_MADE), _COULD, "steel-output drug-output", True),
        (
            "power",
            "how much electricity {} makes in a year",
            _amount("output generated generates makes made"),
            _said("ran runs running"),
            "",
            True,
        ),
        (
            "ships",
            "how many ships {} builds in a year",
            _counted("ships vessels boats") + ".* a year",
            _said("capacity"),
            "",
            True,
        ),
        ("dead", "how many died in all", _DEATHS, _said(_DEAD), "deaths", False),
        ("fallen", "how many soldiers fell", _FALLEN, "", "", False),
        (
            "executed",
            "how many were put to death in all",
            r"\bin all\b.*executed|executed.*\bin all\b",
            _counted("executed"),
            "",
            False,
        ),
        ("held", "how many are held at a time", _counted("inmates prisoners detainees"), "", "inmates", True),
        (
            "inmates",
            "how many people {} holds",
            _counted("inmates prisoners detainees held holds"),
            "",
            "inmates",
            False,
        ),
        ("inhabitants", "how many live in {}", _counted(_PEOPLE), "", _INHABITED, False),
        ("inhabitants then", "how many lived there", _counted(_PEOPLE), "", _INHABITED, False),
        (
            "births",
            "how many are born or die in a year",
            _said("births? born") + ".*(?:year|rate)|birth rate",
            "",
            "",
            False,
        ),
        ("ages", "how old the people are", r"\b(?:aged|median age|mean age|life expectancy)\b", "", "", False),
        (
            "cargo",
            "how much {} handles in a year",
            r"\bhandled\b.*tonnes|throughput|turnover",
            "cargo.*tonnes",
            "cargo-throughput",
            True,
        ),
        ("ferries", "how many people sail by {}", _counted("passengers"), _said("passenger passengers"), "", False),
        ("riders", "how many ride by rail or tram in a year", _counted("passengers riders"), "", "", True),
        ("catch", "how much is caught in a year", r"catch\b.*tonnes|tonnes.*\b(?:catch|caught|fish)\b", "", "", True),
        (
            "earned",
            "what exports of fish earn in a year",
            rf"\b(?:exports?|sales|earned)\b.*{_said(_MONEY)}",
            _said("dollars yuan"),
            "",
            True,
        ),
        (
            "worth",
            "what the trade was worth in a year",
            rf"\b(?:trade|exports?|imports?)\b[^,]*\bworth\b|{_said(_MONEY)}[^,]* (?:of trade|in exports|a year)",
            r"\d percent of [^,]*\btrade\b",
            "",
            False,
        ),
        (
            "taken",
            "what a trader takes in a day or month",
            rf"\b(?:earn(?:ed|s)?|profits?|take)\b.*{_said(_MONEY)}",
            r"\b(?:paid|dollars a year|earn)\b",
            "",
            False,
        ),
        (
            "wage",
            "what people earn",
            rf"\b(?:wages?|pay|paid|earn(?:ed|s)?|income)\b.*{_said(_MONEY)}",
            "",
            "wage",
            True,
        ),
        ("fined", "how much is taken in all", rf"\bin all\b.*{_said(_MONEY)}", "", "", False),
        (
            "lost",
            "what sanctions cost the city in all",
            rf"\b(?:lost|losses|fell)\b.*{_said(f'{_MONEY} percent')}",
            "per ?cent",
            "",
            False,
        ),
        (
            "given",
            "how much came in all",
            r"\bin all\b.*tonnes|tonnes.*\bin all\b|altogether",
            r"\d.*tonnes",
            "",
            False,
        ),
        (
            "left",
            "how many left in all",
            r"\bin all\b.*(?:fled|left|defect)|(?:fled|left|defectors).*\bin all\b",
            _counted("defectors fled"),
            "defectors",
            False,
        ),
        ("homes", "how many homes there are in all", _had("homes households flats apartments"), "", "households", True),
        ("beds", "how many doctors or beds there are", _had("doctors beds"), _counted("beds"), "", True),
        (
            "believers",
            "how many believe or visit",
            _counted("believers christians catholics visitors tourists"),
            "",
            "",
            False,
        ),
        ("visits", "how many visits there were in all", r"\b(?:times|visits in all)\b", "", "", False),
        ("stalls", "how many stalls {} has", _counted("stalls stands traders"), "", "stalls", True),
        ("pupils", "how many learn at {}", _had("students pupils"), "", "", True),
        ("taught", "how many pupils and students there are in all", _had("students pupils"), "", "", True),
        (
            "watched",
            "what share of the people watches or hears foreign media",
            r"\b(?:per ?cent|half|third|quarter|most|nearly all|few|every)\b[^,]*"
            r"\b(?:people|residents|households|families|homes|young|population)\b",
            "",
            "",
            False,
        ),
        ("length", "how long {} is", _said("km kilometres? miles metres long length"), "", "length", False),
        (
            "returned",
            "how many came back or stayed",
            _counted("back returned stayed remained settled escaped fled"),
            "",
            "",
            False,
        ),
        ("cost", "what {} cost", rf"\b(?:cost|costs|price|paid|worth|funded)\b|{_said(_MONEY)}", "", "", False),
        (
            "owner",
            "who owns {}",
            _said("owned owns owners? belongs belonged subsidiary operated operates operator"),
            "",
            "",
            False,
        ),
        (
            "built",
            "where {} was built",
            _said("built builders? building construction shipyard yard made launched"),
            "",
            "",
            False,
        ),
        (
            "strength",
            "how strong {} was",
            _said("strength") + "|" + _counted("men soldiers troops strong"),
            "",
            "troops",
            False,
        ),
        ("crews", "how many serve in the forces there", _had("men sailors soldiers troops"), "", "troops", True),
    )
}
OF_KIND = {
    "works": "head workforce output",
    "mine": "head workforce output",
    "power plant": "head workforce power",
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
    ("harbour harbor docks seaport", "cargo ferries", "harbour"),
    ("railway railroad tram", "riders", ""),
    ("fishing fishery", "catch earned", ""),
    ("marketplace market", "taken", ""),
    ("executions detention", "executed held", ""),
    ("census inhabitants", "births ages", ""),
    ("famine starvation", "dead", ""),
    ("exports imports investment", "worth", ""),
    ("steelworks ironworks", "output workforce", "works"),
    ("shipyard dockyard", "ships workforce", "works"),
    ("electricity", "power", "power plant"),
    ("sanctions embargo", "lost", ""),
    ("donors", "given", ""),
    ("defector defectors", "left", ""),
    ("apartments", "homes", ""),
    ("hospital", "beds", ""),
    ("school university", "taught", ""),
    ("church tourism", "believers", ""),
    ("livelihood income", "wage", ""),
    ("crackdown", "fined", ""),
    ("warship barracks", "crews", ""),
    ("gulag kwanliso", "dead inmates", "camp"),
    ("inspection", "visits", ""),
    ("bombardment", "dead fallen", ""),
    ("dramas", "watched", ""),
    ("returnees repatriation refugees migrants settlers deportees", "returned", ""),
)
"""What is asked of a topic that has one of these words in its label or as another name; of the place of what kind that
most of its claims are on, or of the whole."""
LATELY = 15
"""Years for which a number answers how many there are."""
OF_A_TIME = ("mayor then", "inhabitants then")
"""What is asked of an era or a date that has begun."""
OF_WAR = ("dead", "fallen")
"""What is asked where claims tell of fighting."""
OF_THE_WHOLE = ("births", "wage")
"""What is asked of a whole dataset."""
FOUGHT = frozenset(words("battle fighting fought landing bombed bombing shelled attack attacked troops soldiers"))
AT_WAR = 0.2
"""The share of the claims that must tell of fighting for it to be asked how many died or fell."""
