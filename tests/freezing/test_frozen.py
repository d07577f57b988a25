"""A program that the frozen one starts finds the surroundings that the user started it in."""

import sys

import pytest

from exhibitplanner.frozen import free_started_programs


@pytest.fixture
def frozen(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.usefixtures("frozen")
@pytest.mark.parametrize(
    ("before", "after"), [({"LD_LIBRARY_PATH_ORIG": "/opt"}, {"LD_LIBRARY_PATH": "/opt"}), ({}, {})]
)
def test_the_library_path_is_what_it_was(before, after):
    environment = {"HOME": "/home/kim", "LD_LIBRARY_PATH": "/ours:/opt", "QT_PLUGIN_PATH": "/ours", **before}

    free_started_programs(environment)

    assert environment == {"HOME": "/home/kim", "PYINSTALLER_RESET_ENVIRONMENT": "1", **after}


def test_a_program_that_is_not_frozen_leaves_its_environment_alone():
    environment = {"LD_LIBRARY_PATH": "/opt"}

    free_started_programs(environment)

    assert environment == {"LD_LIBRARY_PATH": "/opt"}
