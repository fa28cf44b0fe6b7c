"""What a tag prints as WordprocessingML: texts, prose, pictures, charts, and what they bring."""
