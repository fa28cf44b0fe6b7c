"""Reports of the fixtures spoilt as hands spoil them, and what the program says of each.

Nothing here computes as the checks do, and nothing is added to a fixture: what a setting gives
besides follows from the sound report, never from the spoilt one.
"""
