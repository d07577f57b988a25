"""Papers that belong to a record; their content lies by SHA-256 beside the plan, outside the journal."""

from exhibitplanner.domain import describe
from exhibitplanner.domain.record import Fields, Record, RecordId


class AttachmentFields(Fields):
    """A file that belongs to a record of any kind."""

    record_kind: str = describe.text("Kind", "종류", required=True)
    record_id: RecordId = describe.text("Record", "레코드", required=True)
    file_name: str | None = describe.text("File name", "파일 이름")
    sha256: str | None = describe.text("SHA-256", "SHA-256", pattern=r"^[0-9a-f]{64}$")
    size: int | None = describe.whole("Size", "크기", "B")


class Attachment(AttachmentFields, Record, table=True):
    """The table of attachments."""
