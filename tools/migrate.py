"""Carries a dataset of the first edition over to the second.

What a script can decide is decided here: `fact` becomes `claim`, `qualifies` becomes `context` until it is read, an
attribution at the edge of a statement becomes the speaker of its evidence, every publisher label a publisher, every
origin a source, every two claims that contradict each other a dispute. Ids of claims do not change.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

from chongjin_cli.dataset.canonical import canonical_text

Record = dict[str, Any]
LONGEST = 200
VOICE = 80

_SAYS = (
    "said|says|wrote|writes|reported|reports|found|claimed|noted|recalled|estimated|announced|tells|heard|judged|"
    r"told [^,]{2,60}"
)
_TRAILING = re.compile(
    rf"^(?P<bare>.{{25,}}), (?P<who>[^,;]{{2,80}}?(?:,[^,;]{{2,60}})?) (?:{_SAYS})(?: (?:in|on|at)[^,;]{{2,40}})?\.$"
)
_LEADING = re.compile(rf"^(?P<who>[^,;]{{2,90}}?) (?:{_SAYS})(?: (?:in|on) [^,;]{{2,40}}?)? that (?P<bare>.{{20,}})$")
_ACCORDING = re.compile(r"^(?P<bare>.{25,}), according to (?P<who>[^;]{2,110})\.$")


def main() -> None:
    """Write the new file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("old", type=Path, help="the file of the first edition")
    parser.add_argument("new", type=Path, help="the file to write")
    options = parser.parse_args()
    new = canonical_text(migrate(json.loads(options.old.read_text(encoding="utf-8"))))
    options.new.write_text(new, encoding="utf-8")


def migrate(old: Record) -> Record:
    """A dataset of the second edition from one of the first."""
    new: Record = {key: old[key] for key in ("$schema", "name", "title", "version", "updated", "license") if key in old}
    new["prefix"] = "CJ"
    for key in ("eras", "topics", "actors"):
        new[key] = old[key]
    new["publishers"], publisher_of = _publishers(old)
    letters = {each["id"]: each["reliability"] for each in new["publishers"]}
    new["sources"] = _sources(old, publisher_of, letters)
    new["places"] = _places(old)
    new["measures"] = _measures(old)
    new["claims"] = [_claim(claim) for claim in old["claims"]]
    new["disputes"] = _disputes(old["claims"])
    new["retired"] = []
    _drop_unused(new)
    return new


def _publishers(old: Record) -> tuple[list[Record], dict[str, str]]:
    """The publishers, and by source the id of its own."""
    letters: dict[str, Counter[str]] = defaultdict(Counter)
    for source in old["sources"]:
        if "publisher" in source:
            letters[source["publisher"]][source["reliability"]] += 1
    made = {}
    for label, counted in letters.items():
        letter = counted.most_common(1)[0][0]
        name = re.sub(r"[()\[\]{}<>]", "", label)[:VOICE]
        made[label] = {
            "id": _slug(label), "label": label, "in_text": name, "kind": "other", "reliability": letter,
            "reliability_reason": "the most frequent letter of its sources",
        }  # fmt: skip
    of = {each["id"]: str(made[each["publisher"]]["id"]) for each in old["sources"] if "publisher" in each}
    return list(made.values()), of


def _sources(old: Record, publisher_of: dict[str, str], letters: dict[str, str]) -> list[Record]:
    known = {source["id"] for source in old["sources"]}
    stubs: dict[str, Record] = {}
    found = []
    for source in old["sources"]:
        new = dict(source)
        publisher, origin = publisher_of.get(source["id"]), source.get("origin")
        if origin and origin not in known and origin not in stubs:
            stubs[origin] = _stub(origin, source)
        if publisher:
            new["publisher"] = publisher
            letter = letters[publisher]
            # A relay is weighed by what it repeats, so it needs no lower letter of its own.
            if source["reliability"] == letter or (origin and source["reliability"] > letter):
                del new["reliability"], new["reliability_reason"]
        found.append(new)
    return [*found, *stubs.values()]


def _stub(origin: str, source: Record) -> Record:
    """A source that nobody here read, known from one that repeats it."""
    return {
        "id": origin, "type": "document", "access": "none", "reliability": source["reliability"],
        "reliability_reason": "known only through what repeats it",
    }  # fmt: skip


def _places(old: Record) -> list[Record]:
    places = [dict(place) for place in old["places"]]
    for place in places:
        if "coordinates" in place:
            place["coordinates"] = {**place["coordinates"], "radius": 10_000}
    return places


def _measures(old: Record) -> list[Record]:
    units = {(each["measure"], each["unit"]) for claim in old["claims"] for each in claim.get("figures", [])}
    return [
        {"id": measure, "label": measure, "unit": unit, "summary": measure}
        for measure, unit in dict(sorted(units)).items()
    ]


def _claim(old: Record) -> Record:
    bare, speaker = split(old["statement"])
    new = {key: value for key, value in old.items() if key not in ("statement", "relations", "figures")}
    new["assertion"] = bare
    new["kind"] = "claim" if old["kind"] == "fact" else old["kind"]
    new["evidence"] = [_evidence(each) for each in old["evidence"]]
    supports = [each for each in new["evidence"] if each["stance"] == "supports"]
    if speaker and len(supports) == 1 and len(speaker) <= VOICE and not re.search(r"[()\[\]{}<>]", speaker):
        supports[0]["speaker"] = speaker
    thing = (old.get("places") or old.get("actors") or old["topics"])[0]
    new["figures"] = [
        {**{key: each[key] for key in each if key != "unit"}, "of": thing} for each in old.get("figures", [])
    ]
    ties = [tie for tie in old.get("relations", []) if tie["type"] != "contradicts"]
    new["relations"] = [dict(pair) for pair in dict.fromkeys(tuple(tie.items()) for tie in ties)]
    return new


def _evidence(old: Record) -> Record:
    return {**old, "stance": "context" if old["stance"] == "qualifies" else old["stance"]}


def split(statement: str) -> tuple[str, str | None]:
    """A draft of the bare assertion, and who says so where that stands at the edge of the sentence."""
    for pattern in (_ACCORDING, _TRAILING, _LEADING):
        if match := pattern.match(statement):
            bare = match["bare"].rstrip(".")
            return _shortened(f"{bare[0].upper()}{bare[1:]}."), match["who"]
    return _shortened(statement), None


def _shortened(sentence: str) -> str:
    """A sentence that is too long, as far as its last comma or word that fits."""
    sentence = sentence.rstrip(".") + "."
    if len(sentence) <= LONGEST:
        return sentence
    kept = sentence[: LONGEST - 1]
    cut = kept.rfind(",") if kept.rfind(",") > LONGEST // 2 else kept.rfind(" ")
    return kept[:cut].rstrip(" ,;:") + "."


def _disputes(claims: list[Record]) -> list[Record]:
    """A dispute for a group in which every two contradict each other, else one for each pair."""
    against: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for tie in claim.get("relations", []):
            if tie["type"] == "contradicts":
                against[claim["id"]].add(tie["claim"])
                against[tie["claim"]].add(claim["id"])
    assertions = {claim["id"]: split(claim["statement"])[0] for claim in claims}
    found, done = [], set[str]()
    for name in sorted(against):
        if name in done:
            continue
        group, waiting = set[str](), [name]
        while waiting:
            if (each := waiting.pop()) not in group:
                group.add(each)
                waiting += against[each]
        done |= group
        pairs = [pair for pair in combinations(sorted(group), 2) if pair[1] in against[pair[0]]]
        is_clique = len(pairs) == len(group) * (len(group) - 1) // 2
        found += [sorted(group)] if is_clique else [list(pair) for pair in pairs]
    return [
        {
            "id": "-or-".join(map(str.lower, answers))[:VOICE],
            "question": f"{assertions[answers[0]][:110]} Or not?",
            "claims": answers,
        }
        for answers in found
    ]


def _drop_unused(new: Record) -> None:
    """Leave out publishers, measures and unread sources that nothing refers to."""
    cited = {each["source"] for claim in new["claims"] for each in claim["evidence"]}
    cited |= {each["origin"] for claim in new["claims"] for each in claim["evidence"] if "origin" in each}
    cited |= {place["coordinates"]["source"] for place in new["places"] if "coordinates" in place}
    by_id = {source["id"]: source for source in new["sources"]}
    waiting = list(cited)
    while waiting:
        origin = by_id[waiting.pop()].get("origin")
        if origin and origin not in cited:
            cited.add(origin)
            waiting.append(origin)
    new["sources"] = [source for source in new["sources"] if source["id"] in cited]
    publishers = {source.get("publisher") for source in new["sources"]}
    new["publishers"] = [each for each in new["publishers"] if each["id"] in publishers]
    measures = {figure["measure"] for claim in new["claims"] for figure in claim["figures"]}
    new["measures"] = [each for each in new["measures"] if each["id"] in measures]


def _slug(label: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", label.casefold()).strip("-")
    return slug[:80].strip("-") or f"publisher-{sum(map(ord, label))}"


if __name__ == "__main__":
    main()
