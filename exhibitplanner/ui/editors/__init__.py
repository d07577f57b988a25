"""An editor for each type of field, the same in a cell of a table and in a form."""

from exhibitplanner.ui.editors.field_editor import FieldEditor
from exhibitplanner.ui.editors.making import make_editor

__all__ = ["FieldEditor", "make_editor"]
