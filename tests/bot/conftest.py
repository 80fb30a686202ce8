"""What the program sets for the whole process is put back after each test."""

import logging

import pytest
import structlog


@pytest.fixture(autouse=True)
def _logging_as_it_was():
    root = logging.getLogger()
    level = root.level
    yield
    root.setLevel(level)
    for handler in [each for each in root.handlers if each.name == "comeback"]:
        root.removeHandler(handler)
    structlog.reset_defaults()
