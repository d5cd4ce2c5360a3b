"""What people ask of any subject: when it began, who runs it, how large it is, what became of it.

A claim tells of an aspect if its assertion or the questions that are noted for it have a word for that. The words are
English ones, of no dataset in particular.
"""

from collections.abc import Iterable

from chongjin_cli import contract

ASPECTS = {
    name: frozenset(telling.split())
    for name, telling in {
        "beginning": "created founded opened established formed origin origins beginnings existed existence",
        "name": "called",
        "renaming": "named renamed rename renaming",
        "belonging": "merged incorporated annexed",
        "control": "operated operates operator belongs owned owner owns controls controlled overseer headed",
        "standing": "capital seat",
        "rights": "lease leased contract rights right concession agreement agreed",
        "parts": "consists divided layout sections",
        "site": "lies located location situated",
        "size": "largest biggest covers covered rank",
        "people": "workers employees staff workforce employed payroll inhabitants members inmates prisoners",
        "capacity": "capacity output tonnage",
        "work": "makes produces exports handles manufactured products goods catches sells",
        "labour": "labour conscripted mobilised mobilisation slave unpaid",
        "supply": "supplied supplies comes fuel power ore pipeline raw materials",
        "operation": "operation operating active running",
        "standstill": "stopped stood idle shut closed closure standstill halt suspended dissolved abolished ceased",
        "harm": "died dead deaths killed starved injured casualties victims",
        "cause": "because cause caused causes owing vulnerable reason reasons blamed due led",
        "damage": "damage damaged destroyed bombed shelled burned sank wrecked disaster fire flood typhoon capsized",
        "renewal": "restored rebuilt repaired reopened modernised modernising reconstruction rebuilding enlarged",
        "punishment": "arrested detained executed purged punished dismissed demoted sentenced executions",
        "ban": "sanctions sanctioned banned ban blacklisted forbidden prohibited embargo resolution illegal",
        "protest": "protest protests protested strike strikes revolt rising risings resistance uprising rioted coup "
        "demonstration demonstrations demonstrated leaflets independence",
        "witness": "survivor survivors witness witnesses testimony testified escaped eyewitness eyewitnesses",
        "visit": "visit visits visited inspection inspected toured",
        "help": "help aid assistance helped donated support",
        "link": "railway railroad rail connection linked connected",
        "price": "price prices cost costs fee fees tax taxes wage wages",
        "plan": "planned plan plans future next",
    }.items()
}
"""Aspects by the words that tell of them."""
IN_QUESTIONS = {
    "built": "beginning",
    "opening": "beginning",
    "founding": "beginning",
    "oldest": "beginning",
    "former": "renaming",
    "run": "control",
    "runs": "control",
    "big": "size",
}
"""Words that tell of an aspect in a question alone: a ship that is built is no beginning."""
IDENTITY = frozenset("beginning name renaming belonging control standing parts site size work".split())
"""What tells what the subject is."""
BEGUN = frozenset(("beginning", "belonging", "renaming", "standing"))
"""What of it happens in a day."""
CONSEQUENCES = frozenset(("labour", "standstill", "harm", "damage", "renewal", "punishment", "ban", "protest"))
"""What tells what became of it, and of people."""
BEFELL = frozenset(("standstill", "harm", "damage", "renewal", "protest"))
"""What of that is great, be it of a day: a flood, a fire or a revolt, not a visit or an arrest."""
CAUSE = "cause"
"""What tells why it came to that."""
TOLD, SHARE = 2, 0.4
"""This number and this share of a claim's questions must have a word of an aspect, unless its assertion has."""
_ASSERTED = {word: name for name, telling in ASPECTS.items() for word in telling}
_ASKED = _ASSERTED | IN_QUESTIONS


def asserted(said: Iterable[str]) -> frozenset[str]:
    """The aspects that the words of an assertion tell of."""
    return frozenset(_ASSERTED[word] for word in said if word in _ASSERTED)


def aspects(claim: contract.Claim, said: Iterable[str]) -> frozenset[str]:
    """The aspects that a claim tells of; `said` are the words of its assertion."""
    questions = list(filter(str.isascii, claim["questions"]))
    enough = max(TOLD, SHARE * len(questions))
    counts: dict[str, float] = dict.fromkeys(asserted(said), enough)
    for question in questions:
        asked = question.lower().replace("?", "").replace(",", "").split()
        for name in {_ASKED[word] for word in asked if word in _ASKED}:
            counts[name] = counts.get(name, 0) + 1
    return frozenset(name for name, count in counts.items() if count >= enough)
