"""The promises by their rows: which tests hold each, and that those can fail.

A mutant is the program with one guard switched off. For each promise there is one at least, and the
test that guards the promise fails with it (`test_guards_can_fail.py`).
"""
