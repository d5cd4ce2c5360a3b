"""The small dataset, opened once for all tests of this folder that only ask it."""

import pytest

from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL
from tests.queries.opened import opened


@pytest.fixture(scope="package")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    return opened(SMALL, tmp_path_factory.mktemp("small"))
