"""Forms and reports of them, drawn by chance and consistent to the last digit.

Nothing here computes as the checks do: parts are drawn as whole steps, added up and divided as
fractions, and rounded as a person rounds who has the exact figures on another sheet.
"""
