"""What all tests share: none of them sees or changes the official names that whoever runs them has imported."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# A machine with other work to do takes its time: that is no property of the code.
settings.register_profile("lkjip", deadline=None)
settings.load_profile("lkjip")


@pytest.fixture(autouse=True, scope="session")
def settings_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("settings")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LKJIP_HOME", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def nothing_kept(settings_of_their_own: Path) -> Iterator[None]:
    """No test is answered with what another one has read."""
    yield
    shutil.rmtree(settings_of_their_own / "cache", ignore_errors=True)
