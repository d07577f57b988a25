"""From the words of the command line to an exit status: errors worded for people, faults logged."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from exhibitplanner.cli.output import say_error
from exhibitplanner.domain.errors import PlannerError, UsageError
from exhibitplanner.domain.words import nearest
from exhibitplanner.logs import log_file

DONE: Final = 0
WRONG_USAGE: Final = 2
FAULT: Final = 5
INTERRUPTED: Final = 130
OpenWindow = Callable[[Path | None], int]


def run(words: Sequence[str], open_window: OpenWindow) -> int:
    """Run the command line's words and tell the exit status (DESIGN: 0 done … 5 internal error).

    `open_window` is given from above: the commands themselves know nothing of Qt.
    """
    _speak_utf8()
    try:
        return _dispatch(list(words), open_window)
    except PlannerError as error:
        say_error(error)
        return error.exit_status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output went away
        with suppress(OSError):
            sys.stdout.close()
        return DONE
    except Exception as error:  # noqa: BLE001  the one place where a fault of ours ends
        return _fault(error)


def _dispatch(words: list[str], open_window: OpenWindow) -> int:
    """A first word that is a command is the command; else it is a workspace to open.

    What cannot be a command's name opens the window without asking Typer, which takes 0.1 s of a start.
    """
    if not words or ("." in words[0] and not words[0].startswith("-") and len(words) == 1):
        return open_window(_existing(words[0], ()) if words else None)
    import typer

    from exhibitplanner.cli.app import app, command_names

    if not words[0].startswith("-") and words[0] not in command_names():
        if len(words) > 1:
            raise UsageError("unknown_command", word=words[0], nearest=nearest(words[0], command_names()))
        return open_window(_existing(words[0], command_names()))
    command = typer.main.get_command(app)
    try:
        status = command.main(args=words, prog_name="exhibitplanner", standalone_mode=False, obj=open_window)
    except typer.Exit as ending:
        return ending.exit_code
    except typer.Abort:
        return INTERRUPTED
    except Exception as error:
        if not hasattr(error, "format_message"):  # how Typer's usage errors are told from faults
            raise
        print(f"{error.format_message()}", file=sys.stderr)
        return WRONG_USAGE
    return status if isinstance(status, int) else DONE


def _existing(word: str, commands: Collection[str]) -> Path:
    """The workspace that a first word names."""
    path = Path(word)
    if not path.exists():
        if path.suffix == ".exhibit":
            raise UsageError("workspace_missing", file=word)
        raise UsageError("unknown_command", word=word, nearest=nearest(word, commands))
    return path


def _speak_utf8() -> None:
    """Hangul on a Windows console whose code page is another."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def _fault(fault: Exception) -> int:
    place = log_file()
    handler = logging.FileHandler(place, encoding="utf-8")
    logger = logging.getLogger(__name__)
    logger.addHandler(handler)
    logger.error("internal error", exc_info=fault)
    handler.close()
    logger.removeHandler(handler)
    say_error(PlannerError("internal_error", place=str(place)))
    return FAULT
