"""The words that a key of the output contract, or an option, may have, where these are few.

They stand apart from the objects: a plain call needs these words, and not what it would take to describe its output.
"""

from typing import Literal

Format = Literal["table", "json", "jsonl", "csv", "tsv", "markdown"]
PageFormat = Literal["table", "json", "jsonl", "markdown", "html"]
Stance = Literal["supports", "partly", "disputes", "context"]
Basis = Literal["observed", "measured", "record", "testimony", "informant", "official", "reference", "relay"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
Kind = Literal["claim", "estimate", "allegation", "forecast", "opinion", "utterance"]
Status = Literal["confirmed", "probable", "possible", "disputed", "improbable", "unjudged"]
RelationType = Literal["refines", "follows", "same-event"]
Access = Literal["full", "excerpt", "none"]
ChangeKind = Literal["added", "retired", "removed", "reworded", "redated", "regraded", "evidence", "changed"]
Changed = Literal["claim", "figure", "dispute", "source"]
