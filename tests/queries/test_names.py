"""Names of records: which record a name stands for, and what is suggested for one that stands for none."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chongjin_cli.errors import UsageError
from chongjin_cli.queries.store import Dataset
from tests.queries.opened import opened

Save = Callable[..., Path]


@pytest.mark.parametrize(
    ("name", "claims_of_town", "meant"),
    [
        ("Kim Chaek", 0, "works"),  # which all claims that have the name are on
        ("Kimchaek", 0, "town"),  # as the label is written
        ("Kim Chaek", 1, "town"),  # the two claims on the works are not by far the most
    ],
)
def test_a_name_of_two_records_is_that_of_the_one_with_by_far_the_most_claims(
    small: dict[str, Any], tmp_path: Path, name: str, claims_of_town: int, meant: str
) -> None:
    small["places"].append({"id": "town", "label": "Kimchaek", "kind": "city"})
    small["places"][1]["names"]["aliases"] = ["Kim Chaek"]
    for claim in small["claims"][:claims_of_town]:
        claim["places"] = ["town"]
    dataset = opened(small, tmp_path)
    assert dataset.resolve("place", name) == meant
    with pytest.raises(UsageError) as refused:
        dataset.resolve("source", name)
    assert refused.value.hint == f"it is a place: chongjin place {meant}"


def test_a_district_is_called_without_the_word(small: dict[str, Any], tmp_path: Path) -> None:
    """But a market is not, nor does a district take the name that another record has."""
    small["places"] += [
        {"id": "sunam-district", "label": "Sunam District", "kind": "district"},
        {"id": "pohang-district", "label": "Pohang District", "kind": "district"},
        {"id": "pohang", "label": "Pohang", "kind": "city"},
        {"id": "old-market", "label": "Old Market", "kind": "market"},
        {"id": "hoeryong", "label": "Hoeryong", "kind": "city", "names": {"hanja": "會寧市", "ja": "かいねい"}},
    ]
    dataset = opened(small, tmp_path)
    assert [dataset.resolve("place", name) for name in ("会寧", "カイネイ")] == ["hoeryong", "hoeryong"]
    assert [dataset.resolve("place", name) for name in ("sunam", "Pohang")] == ["sunam-district", "pohang"]
    with pytest.raises(UsageError, match="no place 'old'"):
        dataset.resolve("place", "old")


def test_an_article_is_no_part_of_a_name(dataset: Dataset) -> None:
    assert dataset.resolve("topic", "The steel") == "steel"
    with pytest.raises(UsageError, match="no topic 'xyz'"):
        dataset.resolve("topic", "the xyz")


@pytest.mark.parametrize(
    ("kind", "name", "hint"),
    [
        ("place", "steel", "it is a topic: chongjin topic steel"),
        ("topic", "Kim Chaek Works", "it is a place: chongjin place works"),
        ("place", "factories", "chongjin place lists them all; what says it: chongjin search factories"),
        ("topic", "железо", "chongjin topic lists them all"),  # the thesaurus has it for iron
        ("topic", "Lead city", "chongjin topic lists them all"),  # another name of a place alone
        ("topic", "workforce", "it is measured: chongjin figures workforce"),
        ("source", "press", "it is a publisher: chongjin timeline --publisher press; its sources: "
         "chongjin sources --publisher press; what rests on it: chongjin sources press --depends"),
        ("source", "블로거", "it is a publisher: chongjin timeline --publisher bloggers; its sources: "  # by an alias, too
         "chongjin sources --publisher bloggers; what rests on it: chongjin sources bloggers --depends"),
        ("publisher", "atlas-2001", "it is a source: chongjin timeline --source atlas-2001"),
        ("era", "1950s", "chongjin era lists them all; for a time: chongjin timeline --during '1950s'"),
        ("era", "5th century", "chongjin era lists them all; for a time: chongjin timeline --during '5th century'"),
        ("era", "fifties", "chongjin era lists them all"),
        ("topic", "xyz", "chongjin topic lists them all"),
        ("source", "xyzzy", "chongjin sources lists them all"),
        ("publisher", "xyzzy", "chongjin sources shows who published what"),
        ("place", "wrks", "did you mean works?"),
        ("topic", "pert", "did you mean port?"),  # one letter of four is another
        ("topic", "pern", "chongjin topic lists them all"),
        ("place", "wrk", "chongjin place lists them all"),
        ("place", "work", "did you mean works?"),
        ("place", "wor", "chongjin place lists them all"),  # too short, unless it is a word
        ("source", "2020", "did you mean blog-2020?"),
        ("source", "blog-20", "did you mean blog-2020 or blog-2021?"),
    ],
)  # fmt: skip
def test_a_name_that_none_of_a_kind_has_leads_on(dataset: Dataset, kind: str, name: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        dataset.resolve(kind, name)
    assert (error.value.message, error.value.hint) == (f"no {kind} {name!r}", hint)


def test_what_rests_on_a_publisher_is_pointed_to_only_where_something_does(small: dict[str, Any], save: Save) -> None:
    small["publishers"].append({**small["publishers"][0], "id": "idle", "label": "Idle", "in_text": "Idle"})
    small["sources"].append(
        {"id": "leaflet", "type": "document", "title": "Leaflet", "publisher": "idle", "access": "full"}
    )
    small["claims"][3]["evidence"].append({"source": "leaflet", "stance": "context", "says": "Of ships."})
    dataset = Dataset(str(save(small)))
    for name, rests in {"idle": "", "press": "; what rests on it: chongjin sources press --depends"}.items():
        with pytest.raises(UsageError) as error:
            dataset.resolve("source", name)
        lists = f"chongjin timeline --publisher {name}; its sources: chongjin sources --publisher {name}"
        assert error.value.hint == f"it is a publisher: {lists}{rests}"


def test_a_publisher_that_others_only_repeat_leads_to_no_empty_list(small: dict[str, Any], save: Save) -> None:
    small["publishers"].append({**small["publishers"][0], "id": "panel", "label": "Panel", "in_text": "the Panel"})
    diary = next(each for each in small["sources"] if each["id"] == "diary")
    diary["publisher"] = "panel"
    with pytest.raises(UsageError) as error:
        Dataset(str(save(small))).resolve("source", "Panel")
    known = "it is a publisher that is known here only through others that repeat it"  # and no grade rests on it
    assert error.value.hint == f"{known}; its sources: chongjin sources --publisher panel"


@pytest.mark.parametrize("name", ["Susŏngch'ŏn", "Suseongcheon", "Soosung-chun", "수성천"])
def test_names_of_places_and_actors_are_known_in_any_romanisation(small: dict[str, Any], save: Save, name: str) -> None:
    small["places"].append({"id": "stream", "label": "Stream", "kind": "river", "names": {"ko": "수성천"}})
    assert Dataset(str(save(small))).resolve("place", name) == "stream"
    with pytest.raises(UsageError):  # a topic may be any word
        Dataset(str(save(small))).resolve("topic", name)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("第25号管理所", "camp"),  # without the name of the place before it
        ("清津第二十五号管理所", "camp"),
        ("第15号管理所", None),
        ("25号管理所", None),
        ("수성관리소", "camp"),  # begins as one of its names and ends as another
        ("수성공장", None),
        ("수성교소", None),
        ("공장", None),
        ("성관리소", None),
        ("관리소", None),
        ("수관리소", None),
        ("Susong camp", None),
    ],
)
def test_a_name_in_korean_or_chinese_characters_may_be_put_together_of_others(
    small: dict[str, Any], save: Save, name: str, place: str | None
) -> None:
    aliases = ["청진 제25호 관리소", "수성교화소", "Camp Susong"]
    small["places"].append(
        {"id": "camp", "label": "Camp", "kind": "camp", "names": {"hanja": "淸津第二十五號管理所", "aliases": aliases}}
    )
    small["places"].append({"id": "mill", "label": "Mill", "kind": "works", "names": {"ko": "청진공장"}})
    dataset = Dataset(str(save(small)))
    if place is None:
        with pytest.raises(UsageError):
            dataset.resolve("place", name)
    else:
        assert dataset.resolve("place", name) == place
    with pytest.raises(UsageError):
        dataset.resolve("era", name)


def test_a_name_that_two_may_be_put_together_to_names_neither(small: dict[str, Any], save: Save) -> None:
    small["places"] += [
        {"id": each, "label": each, "kind": "camp", "names": {"ko": "수성교화소", "aliases": ["제25호 관리소"]}}
        for each in ("camp", "prison")
    ]
    with pytest.raises(UsageError, match="no place '수성관리소'"):
        Dataset(str(save(small))).resolve("place", "수성관리소")


def test_a_name_of_five_letters_may_sound_like_any(small: dict[str, Any], save: Save) -> None:
    small["places"].append({"id": "market", "label": "Market", "kind": "market", "names": {"ko": "수남"}})
    dataset = Dataset(str(save(small)))
    assert dataset.resolve("place", "Soonam") == "market"
    with pytest.raises(UsageError, match="no place 'Sonam'"):
        dataset.resolve("place", "Sonam")


def test_a_romanisation_that_two_are_called_by_names_neither(small: dict[str, Any], save: Save) -> None:
    small["actors"] += [{"id": each, "label": label, "kind": "person"} for each, label in
                        {"kim-jong-su": "Kim Jong-su", "kim-chong-so": "Kim Chong-so"}.items()]  # fmt: skip
    with pytest.raises(UsageError, match="no actor 'Kim Jeong-seo'"):
        Dataset(str(save(small))).resolve("actor", "Kim Jeong-seo")


def test_topics_whose_id_goes_on_after_a_name(small: dict[str, Any], save: Save) -> None:
    port = small["topics"][2]
    small["topics"] += [
        port | {"id": "harbour-jails", "label": "Jails", "aliases": []},
        port | {"id": "harbour-cranes", "label": "Cranes", "aliases": [], "broader": "port"},
        port | {"id": "harbours", "label": "Harbours", "aliases": []},
    ]
    dataset = Dataset(str(save(small)))
    assert [dataset.topics_begun(name) for name in ("Harbour", "port", "factories")] == [["harbour-jails"], [], []]


@pytest.mark.parametrize("name", ["최현", "최현함", "최현급", "崔賢", "崔賢級"])
def test_a_ship_is_known_without_what_ends_its_name(small: dict[str, Any], save: Save, name: str) -> None:
    names = {"ko": "최현함", "aliases": ["최현급", "崔賢級"]}
    small["actors"].append({"id": "choe-hyon", "label": "Choe Hyon", "kind": "ship", "names": names})
    small["places"].append({"id": "pier", "label": "Pier", "kind": "facility", "names": {"ko": "부두호"}})
    dataset = Dataset(str(save(small)))
    assert dataset.resolve("actor", name) == "choe-hyon"
    with pytest.raises(UsageError):
        dataset.resolve("place", "부두")


def test_places_whose_names_go_on_after_one_but_for_what_a_whole_city_has(small: dict[str, Any], save: Save) -> None:
    def place(name: str, within: str = "works") -> dict[str, Any]:
        return {"id": name, "label": name.capitalize(), "kind": "facility", "names": {}, "within": within}

    near = [f"salt-{end}" for end in ("bridge", "camp", "dock", "mill", "road")]
    small["places"] += [place("salt"), place("salt-gate", "salt"), place("salt-idle"), *map(place, near)]
    small["claims"][0]["places"] += ["salt", "salt-gate", *near]
    small["claims"][1]["places"].append("salt-road")
    dataset = Dataset(str(save(small)))
    assert dataset.places_begun("Salt") == ["salt-road", *near[:3], "salt-gate", near[3]]
    small["claims"][0]["places"].append("salt-idle")  # one more
    assert Dataset(str(save(small))).places_begun("Salt") == []


def test_of_many_names_that_hold_one_the_three_with_most_claims_are_suggested(
    small: dict[str, Any], save: Save
) -> None:
    small["actors"] += [
        {"id": f"{number}-workers", "label": f"{number} workers", "kind": "body"}
        for number in ("one", "two", "three", "four")
    ]
    small["claims"][0]["actors"] = ["two-workers", "three-workers"]
    small["claims"][3]["actors"] = ["three-workers"]
    dataset = Dataset(str(save(small)))
    with pytest.raises(UsageError) as error:
        dataset.resolve("actor", "workers")
    assert error.value.hint == "did you mean three-workers or two-workers or four-workers?"


@pytest.mark.parametrize(
    ("kind", "name", "hint"),
    [
        ("source", "日本", "chongjin sources lists them all"),
        ("source", "日本製鉄", "did you mean blog-2020?"),
        ("publisher", "朝日", "did you mean bloggers?"),
    ],
)
def test_two_letters_of_a_title_name_no_source(
    small: dict[str, Any], save: Save, kind: str, name: str, hint: str
) -> None:
    small["sources"][2]["title"] = "日本製鉄の清津"
    small["publishers"][1]["aliases"] = ["朝日新聞"]
    with pytest.raises(UsageError) as error:
        Dataset(str(save(small))).resolve(kind, name)
    assert error.value.hint == hint


def test_a_name_of_several_is_to_be_told_apart(small: dict[str, Any], save: Save) -> None:
    small["sources"][2]["title"] = "Atlas"
    dataset = Dataset(str(save(small)))
    with pytest.raises(UsageError) as error:
        dataset.resolve("source", "atlas")
    assert error.value.message == "'atlas' is the name of more than one source"
    assert error.value.hint == "say which: atlas-2001, blog-2020"


@pytest.mark.parametrize(
    ("name", "label"),
    [("factories", "Industry"), ("Harbour", "Port"), ("industry", None), ("PORT", None), ("xyz", None)],
)
def test_a_name_that_is_neither_id_nor_label(dataset: Dataset, name: str, label: str | None) -> None:
    assert dataset.alias_of("topic", name) == label


@pytest.mark.parametrize(
    ("kind", "record", "name", "others"),
    [
        ("source", "atlas-2001", "atlas-2001", []),
        ("source", "atlas-2001", "Atlas", ["essay"]),
        ("source", "essay", "atlas", ["atlas-2001"]),
        ("publisher", "bloggers", "Blog", []),  # what it published is not another
        ("source", "blog-2020", "Blog", ["bloggers"]),
    ],
)
def test_others_of_the_same_name(
    save: Save, small: dict[str, Any], kind: str, record: str, name: str, others: list[str]
) -> None:
    small["sources"][5]["title"] = "Atlas"
    small["sources"][2]["title"] = "Blog"
    small["publishers"][1]["aliases"] = ["Blog"]
    assert Dataset(str(save(small))).namesakes(kind, record, name) == others


@pytest.mark.parametrize(
    ("kind", "name", "record"),
    [
        ("topic", "항만", "port"),
        ("topic", "港湾", "port"),
        ("topic", "сталь", "steel"),
        ("topic", "창고", None),
        ("topic", "판매", None),  # that are two topics: sales and trade
        ("measure", "면적", "site"),
        ("place", "港湾", None),
    ],
)
def test_a_topic_or_a_measure_is_known_by_the_word_for_its_label_in_other_languages(
    small: dict[str, Any], tmp_path: Path, kind: str, name: str, record: str | None
) -> None:
    small["topics"] += [{"id": each, "label": each.capitalize(), "summary": "Sold."} for each in ("trade", "selling")]
    small["measures"].append({"id": "site", "label": "Area", "unit": "m2", "summary": "Of a site."})
    dataset = opened(small, tmp_path)
    assert [found for _, found in dataset.in_other_letters(kind, name)] == [*filter(None, [record])]
    if record and kind == "topic":
        assert dataset.resolve(kind, name) == record


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("리설주", "ri"), ("이설주", "ri"), ("니설주", "ri"), ("조선 노동당", "party"), ("조선로동당", "party"),
        ("이설조", None), ("설주", None), ("나진", None),
    ],
)  # fmt: skip
def test_a_korean_name_is_known_as_north_and_south_spell_it(
    small: dict[str, Any], tmp_path: Path, name: str, meant: str | None
) -> None:
    small["actors"] += [
        {"id": "ri", "label": "Ri Sol-ju", "kind": "person", "names": {"ko": "리설주"}},
        {"id": "party", "label": "The party", "kind": "organisation", "names": {"ko": "조선로동당"}},
        {"id": "one", "label": "One", "kind": "organisation", "names": {"ko": "라진"}},  # a name of two names neither
        {"id": "two", "label": "Two", "kind": "organisation", "names": {"ko": "라진"}},
    ]
    dataset = opened(small, tmp_path)
    if meant:
        assert dataset.resolve("actor", name) == meant
    else:
        with pytest.raises(UsageError, match="no actor"):
            dataset.resolve("actor", name)
