"""What holds for every test. What the program sets for the whole process is put back after each."""

import logging

import pytest
import structlog
from hypothesis import settings

# A slow or busy machine is no fault of the code: times are `make bench`'s.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def _logging_as_it_was():
    root = logging.getLogger()
    level = root.level
    yield
    root.setLevel(level)
    for handler in [each for each in root.handlers if each.name == "comeback"]:
        root.removeHandler(handler)
    structlog.reset_defaults()
