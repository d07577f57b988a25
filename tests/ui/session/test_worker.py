"""The thread that works in order: who lets go of what."""

from __future__ import annotations

import threading

import pytest

from exhibitplanner.ui.session.worker import Worker


def test_what_is_told_is_let_go_of_in_the_window_s_thread(qtbot):
    """A widget that dies in another thread takes the program with it."""

    class Held:
        def __del__(self):
            ended.append(threading.current_thread())

    ended: list[threading.Thread] = []
    worker = Worker("test")
    for _ in range(10):
        held = Held()
        worker.submit(lambda: None, lambda _outcome, held=held: None, pytest.fail)
        del held
        qtbot.waitUntil(lambda: worker.idle)
    worker.stop()
    assert len(ended) == 10
    assert set(ended) == {threading.main_thread()}
