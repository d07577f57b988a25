"""The pane of one record: form, related records, history."""
