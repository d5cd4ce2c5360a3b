"""What a text tells as done before the time that it gives."""

import pytest

from chongjin_cli.analysis.audit.wording.earlier import attributes, without_earlier


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("On 4 May papers told of the failed launch.", "failed"),
        ("On 4 May tarpaulins lay over the steamer that had capsized.", "capsized"),
        ("On 4 May sails lay over the steamer that had just been capsized.", "capsized"),
        ("On 4 May the steamer, built at Nampo, was sold.", "built"),
        ("On 4 May the steamer damaged at Nampo was sold.", "damaged"),
    ],
)
def test_a_verb_of_what_had_been_done_before_is_left_out(text: str, verb: str) -> None:
    assert without_earlier(text) == text.replace(verb, "", 1)


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May the launch failed.",
        "It told of the failed launch of 4 May.",  # which is dated itself
        "Sails lay over the steamer that had capsized on 4 May.",
        "By March 2008 the age up to which women were barred had been raised.",
        "The steamer damaged in May 1908 was sold.",
        "On 4 May the red lighter sank.",
    ],
)
def test_a_verb_with_the_time_is_kept(text: str) -> None:
    assert without_earlier(text) == text


@pytest.mark.parametrize(
    ("text", "its"),
    [
        ("Lodgers of closed inns moved in.", {"close"}),
        ("The guild closed inns.", set()),
        ("The inn was built by forced labour.", set()),  # which says how
        ("Lodgers of closed inns moved in once the guild closed.", set()),
        ("The inn, one of three closed by the guild, stood empty.", set()),
    ],
)
def test_a_participle_may_only_say_of_what_sort_a_thing_is(text: str, its: set[str]) -> None:
    assert attributes(text) == its
