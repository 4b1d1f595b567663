from pathlib import Path

import pytest

from generator.build import build
from tests.sites import AS_OF, good


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good district as it is published."""
    folder = tmp_path_factory.mktemp("published") / "site"
    assert build(good(), folder, AS_OF).ok
    return folder
