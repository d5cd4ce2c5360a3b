"""What a sentence says of its subject, and of whose things, has to be told by the claim that bears it out."""

import pytest

from chongjin_cli.analysis.audit.comparing.predicates import is_told, predicates
from chongjin_cli.analysis.audit.wording import words


@pytest.mark.parametrize(
    ("text", "its"),
    [
        ("The line was electrified in 1928.", "electrified"),
        ("The statues toppled in the storm.", "toppled"),
        ("The port was never opened.", "opened"),
        ("Two men tried in public were acquitted.", "acquitted"),  # what stands behind "is" alone
        ("The air of the town is clean.", "clean"),
        ("The plant stopped since the line was cut.", "stopped"),  # a clause that says why tells nothing
        ("Before trade arrived it was shelled.", "shelled"),  # nor does one that says when
        ("After its opening the port declined.", "declined"),  # that has no verb
        ("As it was shelled by mistake.", "shelled"),  # unless that is all there is
        ("Shed doors toppled in the storm.", "toppled"),  # too short for a verb
        ("The burnt mill was rebuilt, Reuters reported.", "rebuilt"),  # nor who says so
        ("The shrine was pulled down.", "demolished"),  # what says little by itself
        ("The shrine was torn down.", "torn"),
        ("Chongjin's outmoded mills declined.", "declined"),  # what stands behind whose it is, is no verb
    ],
)
def test_predicates_tell_what_was_done(text: str, its: str) -> None:
    assert predicates(text) == {words.stem(its)}


@pytest.mark.parametrize(
    "text",
    [
        "The storm left parts of the town under water.",
        "It took three years.",
        "A mishap occurred in the yard.",
        "The yard had 300 workers who arrived late.",
        "The port is expected to handle much cargo.",
        "The cranes broke down.",
        "The fever was put down to the water.",
    ],
)
def test_a_light_verb_need_not_be_told(text: str) -> None:
    assert not predicates(text)


@pytest.mark.parametrize(
    ("word", "told", "is_so"),
    [
        ("opened", "opened", True),
        ("opened", "inaugurated", True),  # for the same
        ("capsized", "overturned", True),  # a deed
        ("electrified", "completed", False),
        ("minerals", "gold", True),  # of which a source tells that tells of gold
        ("gold", "minerals", False),
        ("embassy", "diplomats", True),
        ("embassy", "consulate", False),  # another thing of its kind
        ("spouse", "wife", True),  # both ways
        ("wife", "spouse", True),
    ],
)
def test_a_predicate_is_told_by_others_for_the_same(word: str, told: str, is_so: bool) -> None:
    assert is_told(words.stem(word), {words.stem(told)}) is is_so
