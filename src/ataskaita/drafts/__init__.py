"""Drafts that people edit: what the program changed meanwhile, brought into what they wrote."""
