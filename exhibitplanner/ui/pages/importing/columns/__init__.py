"""The columns of an import: what each fills, how sure that is, and the ways to say otherwise."""
