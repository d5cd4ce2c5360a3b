"""What a sentence says was done, where a claim has to say it, too: that somebody was shot, a ship sank, a port opened.

A claim that has all the rest of a sentence does not bear it out if it is of another deed: demoted is not shot.
"""

from collections.abc import Collection
from functools import cache, lru_cache

from chongjin_cli.analysis.audit.wording import words

# The deeds, and what else a claim may say that tells of each. A deed alone is told by its own forms, and by the words
# that mean the same (words.txt).
_DEEDS = (
    "executed: executed execution shot shooting hanged firing-squad beheaded",
    "hanged: hanged hanging execution executed",
    "shot: shot shooting executed execution gunned firing-squad fire fired",
    "killed: killed killing die died death dead fatal victims perished lives shot executed execution murdered "
    "drowned starved hanged toll casualties starvation assassinated",
    "died: die died death dead killed killing fatal victims perished lives shot executed execution murdered "
    "drowned starved hanged toll casualties starvation late buried funeral killing lost succumbed mortality",
    "perished: die died death dead killed fatal victims perished lives drowned starved toll lost",
    "murdered: murdered murder killed killing assassinated",
    "assassinated: assassinated assassination murdered",
    "drowned: drowned drowning",
    "starved: starved starvation famine hunger",
    "poisoned: poisoned poison poisoning",
    "wounded: wounded injured injury injuries hurt",
    "injured: wounded injured injury injuries hurt",
    "beaten: beaten beat beating beatings tortured",
    "tortured: tortured torture beaten",
    "raped: raped rape",
    "arrested: arrested arrest detained detention seized caught custody rounded",
    "detained: arrested detained detention arrest custody held seized caught interned",
    "jailed: jailed jail imprisoned prison sentenced",
    "imprisoned: imprisoned prison jailed jail prisoner interned held detained camp sentenced",
    "sentenced: sentenced sentence term jailed condemned",
    "punished: punished punishment penalty sentenced fined",
    "forced: forced forcibly forcible conscripted mobilised conscription compelled coerced slave slaves made",
    "exiled: exiled exile banished banishment expelled deported",
    "banished: exiled exile banished banishment expelled",
    "expelled: expelled expulsion deported",
    "deported: deported deportation expelled repatriated",
    "kidnapped: kidnapped abducted abduction",
    "abducted: kidnapped abducted abduction",
    "demoted: demoted demotion downgraded reduced",
    "dismissed: dismissed dismissal sacked fired removed ousted replaced",
    "sacked: dismissed dismissal sacked fired removed",
    "fired: fired dismissed sacked launched shelled bombarded shot fire",
    "promoted: promoted promotion raised elevated rank",
    "resigned: resigned resignation",
    "retired: retired retirement",
    "appointed: appointed appointment named made became post",
    "elected: elected election chosen voted vote",
    "replaced: replaced replacement successor succeeded instead replace dismissed",
    "exploded: exploded explosion explosions blast blew",
    "sank: sank sunk sinking foundered bottom scuttled",
    "sunk: sank sunk sinking foundered scuttled",
    "capsized: capsized capsize overturned side tipped",
    "collapsed: collapsed collapse fell",
    "crashed: crashed crash",
    "derailed: derailed derailment",
    "burnt: burnt burned fire fires ablaze arson",
    "burned: burnt burned fire fires ablaze arson",
    "banned: banned ban bans barred forbade forbidden prohibited prohibition embargo barring",
    "forbidden: banned ban barred forbade forbidden prohibited",
    "forbade: banned ban barred forbade forbidden prohibited",
    "invaded: invaded invasion invading",
    "occupied: occupied occupation took taken captured seized landed",
    "captured: captured capture took taken seized fell",
    "conquered: conquered conquest took taken captured",
    "bombed: bombed bombing bombs bomb bombers bombarded raid raids attacked attack",
    "attacked: attacked attack shelled bombarded raided",
    "married: married marriage wed wife husband wedding",
    "divorced: divorced divorce",
    "born: born birth native",
    "surrendered: surrendered surrender",
    "rebelled: rebelled revolt rebellion uprising mutiny",
    "handed: handed hand transferred gave given delivered delivery commissioned received receive ceded returned",
    "delivered: handed hand transferred gave given delivered delivery commissioned received receive brought carried",
    "opened: opened open opening inaugurated established founded launched began started set",
    "closed: closed close closing closure shut ended shuttered sealed",
    "shut: closed close closing closure shut shuttered sealed",
    "abolished: abolished abolition dissolved scrapped ended",
    "dissolved: dissolved abolished scrapped merged",
    "destroyed: destroyed destruction ruined wrecked devastated flattened demolished levelled burnt razed",
    "demolished: demolished demolition destroyed torn razed pulled removed",
    "bankrupt: bankrupt bankruptcy",
    "nationalised: nationalised nationalisation",
    "privatised: privatised",
    "confiscated: confiscated confiscation seized",
    "robbed: robbed robbery stolen",
    "infected: infected infection infections cases",
    "quarantined: quarantine quarantined",
    "pardoned: pardoned pardon amnesty released",
    "evacuated: evacuated evacuation",
    "cancelled: cancelled cancel called",
)  # fmt: skip


@cache
def _told_by() -> dict[str, frozenset[str]]:
    """The stems of what tells of each deed, its own among them."""
    table = {}
    for line in _DEEDS:
        deed, told = line.split(": ")
        table[deed] = frozenset(map(words.stem, (deed, *told.split())))
    return table


@lru_cache(maxsize=1 << 10)
def deeds(lows: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The deeds among the words of a sentence, each as the stems of all that tells of it."""
    return tuple(_told_by()[word] for word in lows & _told_by().keys())


def are_told(lows: frozenset[str], told: Collection[str]) -> bool:
    """Whether each deed among the words of a sentence is told of by the stems of another text."""
    return not any(each.isdisjoint(told) for each in deeds(lows))
