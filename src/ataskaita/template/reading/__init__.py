"""A part of a template → plain tags, its skeleton, and marks where it will need to be settled."""
