"""The workspace file: engine, journal, migrations, search index, lock."""
