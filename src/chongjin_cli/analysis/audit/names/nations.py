"""The nations by all that they are called, in one word, and their capitals."""

NATIONS = {
    name: line.split()[0]
    for line in (
        "japan japanese", "china chinese sino peoplerepublicofchina",
        "russia russian russians russo russianfederation", "soviet soviets sovietunion ussr",
        "america american americans us usa unitedstates unitedstatesofamerica",
        "southkorea southkorean southkoreans republicofkorea",
        "northkorea northkorean northkoreans dprk democraticpeoplerepublicofkorea",
        "korea korean koreans koreas", "taiwan taiwanese",
        "britain british", "czechoslovakia czechoslovak czech", "mongolia mongolian", "australia australian",
        "thailand thai",
        "poland polish", "france french", "germany german", "sweden swedish", "india indian", "manchuria manchurian",
        "europe european", "un unitednations", "romania romanian romanians", "hungary hungarian hungarians",
        "bulgaria bulgarian", "albania albanian", "yugoslavia yugoslav", "austria austrian", "switzerland swiss",
        "italy italian italians", "spain spanish", "netherlands dutch", "norway norwegian", "denmark danish",
        "eastgermany eastgerman gdr germandemocraticrepublic", "westgermany westgerman",
        "finland finnish", "belgium belgian", "greece greek", "turkey turkish", "ukraine ukrainian", "canada canadian",
        "cuba cuban", "mexico mexican", "brazil brazilian", "vietnam vietnamese", "indonesia indonesian",
        "malaysia malaysian", "singapore singaporean", "philippines philippine filipino", "cambodia cambodian",
        "myanmar burma burmese", "pakistan pakistani", "bangladesh bangladeshi", "iran iranian", "syria syrian",
        "egypt egyptian", "israel israeli", "kazakhstan kazakh", "panama panamanian", "newzealand",
    )
    for name in line.split()
}  # fmt: skip
OWN_NATIONS = frozenset(("northkorea", "korea"))
CALLED_ALSO = {"soviet": "russia", "manchuria": "china", "un": "", "europe": ""}
"""What a nation may be called by, and what stands for too many of them to be another."""
RULED_FROM = {
    "pyongyang": ("northkorea",), "seoul": ("southkorea",), "tokyo": ("japan",), "beijing": ("china",),
    "moscow": ("russia", "soviet"), "washington": ("america",),
}  # fmt: skip
HALVES_OF_KOREA = frozenset(("north", "south"))
"""What Korea's halves are called for short, which tells no more than their nations: the North's ports."""
