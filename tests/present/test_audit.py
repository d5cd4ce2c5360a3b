"""The screen of `audit`."""

import pytest

from chongjin_cli.contract import Audited, AuditFinding
from chongjin_cli.present.audit.tally import Tally
from chongjin_cli.present.screens import audit

MESSAGE = "1 April 1918, but CJ-0001 (A1) has 1 April 1908 (Gazette), as do CJ-0002 and CJ-0003"
FINDING: AuditFinding = {
    "code": "E102", "line": 1, "column": 45, "severity": "error", "message": MESSAGE, "held": "", "claims": [],
}  # fmt: skip
AUDITED: Audited = {
    "path": "draft.md", "line": 1, "column": 1, "text": "The port was opened.", "verdict": "conflict",
    "claims": ["CJ-0001"], "findings": [FINDING],
}  # fmt: skip


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (120, [f"  E102 1:45 {MESSAGE}"]),
        (80, [
            "  E102 1:45 1 April 1918, but CJ-0001 (A1) has 1 April 1908 (Gazette), as do",
            "       CJ-0002 and CJ-0003",
        ]),
        (60, [
            "  E102 1:45 1 April 1918, but CJ-0001 (A1) has 1 April 1908",
            "       (Gazette), as do CJ-0002 and CJ-0003",
        ]),
        (40, [
            "  E102 1:45 1 April 1918, but CJ-0001",
            "       (A1) has 1 April 1908 (Gazette),",
            "       as do CJ-0002 and CJ-0003",
        ]),
    ],
)  # fmt: skip
def test_a_finding_keeps_its_indent_on_every_line(
    width: int, expected: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    tally = Tally()
    audit.draw(tally.of([AUDITED]), tally)
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["draft.md", "The port was opened.", *expected, "", "1 sentence: 1 in conflict."]


def test_what_is_not_held_but_warned_of_is_counted_as_to_be_checked(capsys: pytest.CaptureFixture[str]) -> None:
    warning: AuditFinding = {**FINDING, "code": "W212", "severity": "warning"}
    remark: AuditFinding = {**FINDING, "code": "I401", "severity": "info"}
    tally = Tally()
    audit.draw(
        tally.of([{**AUDITED, "verdict": "not-held", "findings": [each]} for each in (warning, remark, remark)]), tally
    )
    assert capsys.readouterr().out.splitlines()[-1] == "3 sentences: 1 to check, 2 not held."
