"""What claims of the dataset say themselves, word for word, is borne out by them: spans, ranks, days, asides."""

import pytest

from chongjin_cli.analysis.audit.auditor import Auditor
from chongjin_cli.queries.store import Dataset


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    return Auditor(Dataset(None))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Between 2006 and 2012 at least 17 guard posts were added at Camp No. 25 in Chongjin.", "CJ-3315"),
        ("Polish experts helped to rebuild Chongjin between 1948 and 1989.", "CJ-7214"),
        # the claim is filed under months in those years
        ("Between 2020 and 2025 North Korean coal was shipped from Chongjin for China.", "CJ-7037"),
        ("By 2012 Chongjin was North Korea's third-largest city.", "CJ-0964"),
        # a day whose month is told before it
        (
            "Japanese troops who had fought at Chongjin fell back on the night of 15 August 1945 and moved on to "
            "Ranam on the 16th.",
            "CJ-7407",
        ),
        # dated by what had been done before alone
        (
            "In 2025 the destroyer built at Chongjin was of the class of North Korea's largest surface warships.",
            "CJ-7062",
        ),
        # both tell what was kept from being done
        ("In 2023 official curbs kept many small boats at Chongjin from going out to fish.", "CJ-7018"),
    ],
)
def test_it_is_borne_out(auditor: Auditor, text: str, claim: str) -> None:
    [audited] = auditor.audit([text + "\n"])
    assert [(each["code"], each["claims"][0]) for each in audited["findings"]] == [("I301", claim)]


def test_a_rank_is_looked_for_by_its_words(auditor: Auditor) -> None:
    [audited] = auditor.audit(["By the 1970s Chongjin was North Korea's second-largest city.\n"])
    assert [each["code"] for each in audited["findings"]] == ["W203"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("China closed its consulate in Chongjin in 1987.", "E104 closed, but CJ-0374"),
        ("Russia has no consulate in Chongjin.", "E104 no consulate, but CJ-3513"),
        ("Chongjin was not hit by the famine.", "E104 not hit, but CJ-0391"),
        ("Chongjin lies on the Yellow Sea.", "E103 Yellow Sea, but CJ-2905 (B1) has Kyongsong Bay"),
        ("Camp 25 held 30,000 prisoners in 2020.", "E101 30,000, but CJ-3317"),
        # neither an error nor a mend
        ("Japan has no consulate in Chongjin.", "I402"),
        ("No one was hurt in the failed destroyer launch at Chongjin.", "I402"),
        ("Two tankers called at Chongjin in March 2024.", "I402"),
        ("The ship was towed to Rajin and relaunched on 13 June 2025.", "I402"),
        ("The Sky Angel carried coal from Chongjin to Incheon in October 2017.", "I402"),
    ],
)
def test_what_is_held_against_a_sentence_is_of_the_same(auditor: Auditor, text: str, told: str) -> None:
    [audited] = auditor.audit([text + "\n"])
    [finding] = audited["findings"]
    assert f"{finding['code']} {finding['message']}".startswith(told)
