"""Proposals of evidence: what other sources say that comes near to an assertion."""

import pytest

from tests.conftest import SMALL
from tools import propose


def test_the_accounts_of_sources_that_a_claim_does_not_cite_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = {**SMALL, "claims": [dict(claim) for claim in SMALL["claims"]]}
    dataset["claims"][3] = {**dataset["claims"][3], "assertion": "Works were founded in 1938."}
    monkeypatch.setattr(propose, "LEAST", 0.0)
    found = list(propose.Accounts(dataset).near(dataset["claims"][3], most=1))
    assert [(each.claim, each.source, each.says) for each in found] == [("CJ-0002", "atlas-2001", "Founded in 1938.")]
    monkeypatch.setattr(propose, "LEAST", found[0].score)
    assert list(propose.Accounts(dataset).near(dataset["claims"][3], most=1)) == found
