"""Reads rows of an index, through an overlay if there is one; a damaged index is compiled again."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import apsw

from chongjin_cli.errors import DatasetError
from chongjin_cli.index.cache import DAMAGE, Index, open_in_memory, open_index, reopen_index
from chongjin_cli.text.escaping import visible

if TYPE_CHECKING:
    from chongjin_cli.queries.overlay import Overlay


class IndexReader:
    """The index of a dataset, asked by SQL. Raises DatasetError if the file cannot be read or is not valid.

    Where it cannot be kept and no words are needed, it is made without them, and again with them if they are after all.
    """

    def __init__(self, path: str, *, needs_words: bool = True) -> None:
        self.path = path
        self._index = open_index(path, needs_words=needs_words)
        self._times_damaged = 0
        self.overlay: Overlay | None = None

    @property
    def why_slow(self) -> str | None:
        """Why the index had to be made for this call alone, with words; None if it was there, is kept, or has none."""
        return self._index.why_not_kept if self._index.has_words else None

    def close(self) -> None:
        """Close the index, which answers nothing any more."""
        self._index.connection.close()

    def use_overlay(self, overlay: "Overlay | None") -> None:
        """See the dataset through an overlay in place of the one it has, or as it is."""
        if self.overlay is not None:
            self.overlay.lift(self._index.connection)
        self.overlay = overlay
        if overlay is not None:
            overlay.lay(self._index.connection)

    def rows(self, sql: str, *values: Any) -> Iterator[Any]:
        """Rows of a query. The first is fetched at once, so that an error is raised here and not where it is used."""
        rows = self._checked_rows(sql, values)
        first = next(rows, None)
        return iter(()) if first is None else chain([first], rows)

    def row(self, sql: str, *values: Any) -> Any:
        """The first row of a query, None if it has none."""
        return next(self.rows(sql, *values), None)

    def _checked_rows(self, sql: str, values: tuple[Any, ...]) -> Iterator[Any]:
        """Rows of a query; if the index turns out to be damaged it is compiled again, and the query goes on."""
        given = 0
        while True:
            index = self._index
            try:
                for row in islice(index.connection.execute(sql, values), given, None):
                    yield row
                    given += 1
                return
            except UnicodeEncodeError:  # half a surrogate pair, which stands in no index
                return
            except apsw.NoMemError as error:
                raise MemoryError from error
            except apsw.ConnectionClosedError as error:
                raise DatasetError("the dataset is closed", "open it again") from error
            except apsw.FullError as error:
                raise DatasetError("no room for temporary files") from error
            except apsw.SQLError:
                if index.has_words:
                    raise
                if index is self._index:
                    self._replace(open_in_memory(self.path))
            except DAMAGE as error:
                if index is self._index:
                    self._renew(error)

    def _renew(self, error: Exception) -> None:
        """Compile the index again, the second time in memory. Raises DatasetError if even that did not help."""
        self._times_damaged += 1
        if self._times_damaged > 2:
            raise DatasetError(f"cannot read the index: {error}") from error
        self._replace(reopen_index(self.path, self._index) if self._times_damaged == 1 else open_in_memory(self.path))

    def _replace(self, renewed: Index) -> None:
        """Go on with another index. Raises DatasetError if it is of another dataset, since no answer is of two."""
        known, self._index = self._index.content, renewed
        if self.overlay is not None:
            self.overlay.lay(renewed.connection)
        if renewed.content != known:
            raise DatasetError(
                f"{visible(self.path)} was changed, and there is no index of it as it was", "run the command again"
            )
