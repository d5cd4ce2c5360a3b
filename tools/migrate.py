"""Carries a dataset of the first edition over to the second: python tools/migrate.py OLD.json NEW.json

What a script can decide is decided here: `fact` becomes `claim`, `qualifies` becomes `context` until it is read, an
attribution at the edge of a statement becomes the speaker of its evidence, every publisher label a publisher, every
origin a source, every two claims that contradict each other a dispute. What was judged by hand for the dataset of
Chongjin stands in tools/migration/, one file a subject; without these files the script's own guesses are used.
Ids of claims do not change. The ids of all claims are written to tools/unread.txt, for curation to count down.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

from chongjin_cli.dataset.canonical import canonical_text

Record = dict[str, Any]
TOOLS = Path(__file__).parent
DECISIONS = TOOLS / "migration"
LONGEST = 200
VOICE = 80
ACCESS_NONE = {"access": "none"}

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
    """Write the new file and the list of what nobody has read since."""
    old = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    new = migrate(old, {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in DECISIONS.glob("*.json")})
    Path(sys.argv[2]).write_text(canonical_text(new), encoding="utf-8")
    (TOOLS / "unread.txt").write_text("".join(f"{claim['id']}\n" for claim in new["claims"]), encoding="utf-8")


def migrate(old: Record, decided: dict[str, Any]) -> Record:
    """A dataset of the second edition from one of the first and what was decided by hand."""
    new: Record = {key: old[key] for key in ("$schema", "name", "title", "version", "updated", "license") if key in old}
    new["prefix"] = "CJ"
    for key in ("eras", "topics"):
        new[key] = old[key]
    new["publishers"], publisher_of = _publishers(old, decided)
    new["sources"] = _sources(old, decided, publisher_of, {each["id"]: each for each in new["publishers"]})
    new["places"] = _places(old, decided)
    new["actors"] = old["actors"] + [_thing(each) for each in decided.get("things", []) if each["record"] == "actor"]
    new["measures"] = decided.get("measures") or _measures(old)
    new["claims"] = [_claim(claim, decided) for claim in old["claims"]]
    new["disputes"] = decided.get("disputes") or _disputes(old["claims"])
    new["retired"] = []
    _drop_unused(new)
    return new


def _publishers(old: Record, decided: dict[str, Any]) -> tuple[list[Record], dict[str, str | None]]:
    """The publishers, and by source the id of its own."""
    if "publishers" in decided:
        return decided["publishers"], decided["publisher_of"]
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
    of = {each["id"]: made[each["publisher"]]["id"] if "publisher" in each else None for each in old["sources"]}
    return list(made.values()), of


def _sources(
    old: Record, decided: dict[str, Any], publisher_of: dict[str, Any], publishers: dict[str, Record]
) -> list[Record]:
    origins = decided.get("origin_of")
    known = {source["id"] for source in old["sources"]}
    stubs = {stub["id"]: stub for stub in decided.get("stubs", [])}
    found = []
    for source in old["sources"]:
        new = {key: value for key, value in source.items() if key not in ("publisher", "origin")}
        if publisher := publisher_of.get(source["id"]):
            new["publisher"] = publisher
        origin = source.get("origin") if origins is None else origins.get(source["id"])
        if origin:
            new["origin"] = origin
            if origin not in known and origin not in stubs:
                stubs[origin] = _stub(origin, source)
        letter = publishers[publisher]["reliability"] if publisher else None
        # A relay is weighed by what it repeats, so it needs no lower letter of its own.
        if publisher and (source["reliability"] == letter or (origin and source["reliability"] > str(letter))):
            del new["reliability"], new["reliability_reason"]
        if source["id"] in decided.get("copies", {}) and "url" in new:
            new["copy"] = new.pop("url")
        new |= decided.get("source_fixes", {}).get(source["id"], {})
        found.append(new)
    return [*found, *stubs.values(), *decided.get("new_sources", [])]


def _stub(origin: str, source: Record) -> Record:
    """A source that nobody here read, known from one that repeats it."""
    return {
        "id": origin, "type": "document", **ACCESS_NONE, "reliability": source["reliability"],
        "reliability_reason": "known only through what repeats it",
    }  # fmt: skip


def _places(old: Record, decided: dict[str, Any]) -> list[Record]:
    coordinates = {each["place"]: each for each in decided.get("coordinates", [])}
    places = [dict(place) for place in old["places"]]
    places += [_thing(each) for each in decided.get("things", []) if each["record"] == "place"]
    for place in places:
        if point := coordinates.get(place["id"]):
            place["coordinates"] = {key: point[key] for key in ("lat", "lon", "radius", "source")}
        elif "coordinates" in place:
            place["coordinates"] = {**place["coordinates"], "radius": 10_000}
    return places


def _thing(described: Record) -> Record:
    return {key: described[key] for key in ("id", "label", "kind", "names", "within") if key in described}


def _measures(old: Record) -> list[Record]:
    units = {(each["measure"], each["unit"]) for claim in old["claims"] for each in claim.get("figures", [])}
    return [
        {"id": measure, "label": measure, "unit": unit, "summary": measure}
        for measure, unit in dict(sorted(units)).items()
    ]


def _claim(old: Record, decided: dict[str, Any]) -> Record:
    bare, speaker = split(old["statement"])
    if speaker and decided and _is_publisher(speaker, decided["publishers"]):
        speaker = None
    new = {key: value for key, value in old.items() if key not in ("statement", "relations", "figures")}
    new["assertion"] = bare
    new["kind"] = "claim" if old["kind"] == "fact" else old["kind"]
    new["evidence"] = [_evidence(each, old["id"], decided) for each in old["evidence"]]
    supports = [each for each in new["evidence"] if each["stance"] == "supports"]
    if speaker and len(supports) == 1 and len(speaker) <= VOICE and not re.search(r"[()\[\]{}<>]", speaker):
        supports[0]["speaker"] = speaker
    figures = old.get("figures", [])
    if "figures" in decided:
        new["figures"] = decided["figures"].get(old["id"], [])
    else:
        thing = (old.get("places") or old.get("actors") or old["topics"])[0]
        new["figures"] = [{**{key: each[key] for key in each if key != "unit"}, "of": thing} for each in figures]
    ties = [tie for tie in old.get("relations", []) if tie["type"] != "contradicts"]
    ties += [{"type": "same-event", "claim": other} for other in decided.get("same_event", {}).get(old["id"], [])]
    new["relations"] = [dict(pair) for pair in dict.fromkeys(tuple(tie.items()) for tie in ties)]
    return new


def _is_publisher(speaker: str, publishers: list[Record]) -> bool:
    """Whether a draft of a speaker is the name of a publisher, or begins with one."""
    text = re.sub(r"^(the|an?) ", "", speaker.casefold())
    names = (name for each in publishers for name in (each["label"], each["in_text"], *each.get("aliases", [])))
    return any(text.startswith(re.sub(r"^(the|an?) ", "", name.casefold())) for name in names)


def _evidence(old: Record, claim: str, decided: dict[str, Any]) -> Record:
    new = {**old, "stance": "context" if old["stance"] == "qualifies" else old["stance"]}
    if origin := decided.get("passage_origins", {}).get(f"{claim} {old['source']}"):
        new["origin"] = origin
    return new


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
