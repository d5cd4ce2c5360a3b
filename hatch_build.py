"""Compiles the index of the shipped dataset when a wheel is built, so that the first call is as fast as the second."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the index to wheels; an editable one uses the cache, since its dataset changes."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the index into a folder of its own."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from chongjin_cli.index.cache import build_shipped

        self._folder = tempfile.TemporaryDirectory()
        index = Path(self._folder.name) / "facts.index"
        build_shipped(str(root / "data" / "facts.json"), str(index))
        build_data["force_include"][str(index)] = "chongjin_cli/facts.index"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the folder."""
        if version != "editable":
            self._folder.cleanup()
