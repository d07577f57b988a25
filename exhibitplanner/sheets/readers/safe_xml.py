"""XML read as a stream, with every document type declaration refused: no entity is expanded, nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, NoReturn
from xml.parsers import expat

from exhibitplanner.domain.errors import InputError

CHUNK = 1 << 18
# expat refuses control characters that careless programs write and every reader of spreadsheets lets pass
_WITHOUT_CONTROLS = bytes(c if c >= 32 or c in b"\t\n\r" else 32 for c in range(256))


def guarded_parser() -> expat.XMLParserType:
    """A parser that raises InputError `forbidden_xml` at a document type declaration: no spreadsheet has one."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> NoReturn:
    raise InputError("forbidden_xml")


def parse(parser: expat.XMLParserType, stream: IO[bytes]) -> None:
    """Feed the parser all of the stream.

    Raises:
        InputError: `damaged_file` for what is no XML.
    """
    sixteen_bits = False
    try:
        for index, chunk in enumerate(chunks(stream)):
            sixteen_bits = sixteen_bits or (index == 0 and b"\x00" in chunk[:64])
            parser.Parse(chunk if sixteen_bits else chunk.translate(_WITHOUT_CONTROLS))
        parser.Parse(b"", True)  # noqa: FBT003
    except expat.ExpatError as error:
        raise InputError("damaged_file") from error


def chunks(stream: IO[bytes]) -> Iterator[bytes]:
    """The stream in pieces of a quarter of a megabyte."""
    while chunk := stream.read(CHUNK):
        yield chunk


def elements(stream: IO[bytes]) -> list[tuple[str, dict[str, str]]]:
    """The start of each element of a small part in the document's order: local name, attributes by local name."""
    found: list[tuple[str, dict[str, str]]] = []
    parser = guarded_parser()

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((local_name(name), {local_name(key): value for key, value in attributes.items()}))

    parser.StartElementHandler = start
    parse(parser, stream)
    return found


def local_name(name: str) -> str:
    """The name without its prefix."""
    return name.rpartition(":")[2]


def is_true(value: str | None) -> bool:
    """An XML Schema boolean that is on."""
    return value in {"1", "true"}
