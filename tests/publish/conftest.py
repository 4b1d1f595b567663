from pathlib import Path

import pytest

from generator.publish.frames import Frames, build_frames

HOME = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def frames(tmp_path_factory: pytest.TempPathFactory) -> Frames:
    return build_frames(HOME, tmp_path_factory.mktemp("frames"))
