"""Whether the date of a claim is of the time that it tells."""

import pytest

from chongjin_cli.dataset.times_told import is_of_the_time


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("1934-11-10", "A storm broke the mole on 10 November 1935."),
        ("1934-11-10", "A storm broke the mole on 9 November 1934."),
        ("1934-11-10", "A storm broke the mole in October 1934."),
        ("1934", "A storm broke the mole in 1935."),
        ("1936", "A storm broke the mole in 1935."),
        ("1934", "Storms broke the mole in 1930 and 1932."),
        ("1939", "It was built in the 1940s."),
        ("/1938", "By 1939 it was built."),
        ("1936/..", "The mole broke in 1935."),
        ("1936", "In 1935 was a storm."),
        ("1925", "Kunsan had 26,320 inhabitants in 1952."),
        ("1925", "In 1952 the mole had more than 20 lamps and had about two cranes."),
    ],
)
def test_a_date_that_is_not_told(date: str, text: str) -> None:
    assert not is_of_the_time(date, text)


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("1934-11-10", "A storm broke the mole on 10 November 1934."),
        ("1934-11-10", "A storm broke the mole in November 1934."),
        ("1934-11", "A storm broke the mole on 10 November 1934."),
        ("1934", "A storm broke the mole."),
        ("1934", "It was built in the 1930s."),
        ("193X", "It was built in 1934."),
        ("1931", "Storms broke the mole in 1930 and 1932."),
        ("/1938", "By 1937 it was built."),
        ("1930/..", "The mole broke in 1935."),
        ("1935-11-10", "Storms broke the mole on 10 and 12 November 1935."),
        ("1935-11-10", "Storms broke the mole on 10–12 November 1935."),
        ("1935-11-10", "Storms broke the mole on 10 to 12 November 1935."),
        ("1935-11-10", "Storms broke the mole on 10 or 12 November 1935."),
        ("1936", "The mole of 1935–1938 broke."),
        ("1936", "The mole that had stood in 1935 broke."),
        ("1936", "The mole had a lamp that had stood there in 1935."),
        ("1936", "Three ships had arrived, and their number had more than doubled in 1935."),
        ("1936", "Before 1935 and after 1937 there was none."),
        ("1936", "1800 houses and 1950 people were lost, and 1,950 tonnes, No. 1950a and 0.1950."),
        ("1936", "On 31 February 1935 it broke."),
    ],
)
def test_a_date_that_may_be_told(date: str, text: str) -> None:
    assert is_of_the_time(date, text)
