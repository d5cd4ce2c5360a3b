"""What is found wrong in a dataset: a code, its place in the file and what is wrong there.

An error makes a dataset unusable. `E10x` are found while a file is read (loading.py), the others by checks.py and
claim_checks.py; what only asks for a second look is for warnings.py.
"""

from typing import NamedTuple, Self

from chongjin_cli.text.escaping import visible

CODES = {
    "E101": "The file is not JSON in UTF-8.",
    "E102": "A key is missing, unknown or in the wrong place.",
    "E103": "A value is not of the kind its key takes.",
    "E104": "An assertion is longer than 200 characters.",
    "E105": "There are more errors than are listed.",
    "E201": "An id stands twice in one list, or is a retired one.",
    "E202": "A reference names no record.",
    "E203": "A date is not EDTF.",
    "E204": "A topic, place or source is, by its parents or origins, a part of itself, or of too many.",
    "E205": "The id of a claim does not begin with the prefix of the dataset.",
    "E206": "A source has a reliability without a reason, or neither a publisher nor a reliability.",
    "E301": "Nothing supports a claim.",
    "E302": "A claim is related to itself, is replaced by itself, or stands twice in a dispute.",
    "E303": "Evidence is taken from a source that nobody read.",
    "E304": "An utterance or opinion is an answer in a dispute, where it is never a rival.",
}


class _Finding(NamedTuple):
    code: str
    where: str
    message: str


class Finding(_Finding):
    """A code, the place in the file and a message, without unprintable characters.

    The place is `claims[17].date`, or of what cannot be read as JSON `line 3, column 7`.
    """

    __slots__ = ()

    def __new__(cls, code: str, where: str, message: str) -> Self:
        return super().__new__(cls, code, where, visible(message))

    @property
    def is_error(self) -> bool:
        """Whether the dataset cannot be used as it is."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        return f"{self.code} {self.where + ': ' if self.where else ''}{self.message}"
