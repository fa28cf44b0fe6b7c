"""Messages about sentences that say of a figure what it isn't (D333–D337, D339)."""

from ataskaita.messages.message import Message

SAID_WRONG_WAY = Message(
    "D333",
    "A sentence that turns a change around",
    "“{found}”, but “{label}” {moved}: last year it was {before}, now it is {now}.",
    "Correct the sentence, or the figure.",
    "warning",
    why="Words such as “padidėjo”, “sumažėjo”, “daugiau negu pernai” are compared with the figure "
    "that the clause is about and last year's value of it.",
)

SAID_OTHER_CHANGE = Message(
    "D334",
    "A sentence that says another change",
    "“{found}”, but the change of “{label}” is {right}: from {before} to {now}.",
    "Correct the sentence, or the figure.",
    "warning",
    why="How much a figure grew or fell is computed from last year's value, in its unit, in "
    "per cent or in times, as the clause says it, at the decimals that are written there.",
)

SAID_OTHER_SHARE = Message(
    "D335",
    "A sentence that says another share",
    "“{found}”, but “{part_label}” ({part}) is {right} of “{whole_label}” ({whole}).",
    "Correct the percentage, or say of what it is.",
    "warning",
    why="A percentage is computed from what the clause says is a part and from the whole that it "
    "names, with all its words: “visų garsinių renginių” is another whole than “visų renginių”.",
)

SAID_OTHER_FRACTION = Message(
    "D336",
    "A sentence that says another fraction",
    "“{found}”, but “{part_label}” ({part}) of “{whole_label}” ({whole}) is {right}.",
    "Correct the sentence, or one of the figures.",
    "warning",
    why="“Kas trečias”, a half, a third or a quarter of a figure is compared with the two figures "
    "that the sentence names.",
)

MORE_THAN_COUNTED = Message(
    "D329",
    "A part above its whole in a sentence",
    "“{found}” is a part of {whole}, and can't be {part}.",
    "Correct one of the two numbers.",
    "warning",
    why="What a sentence says of some of those that it has counted can't be more than all of them.",
)

LISTED_OTHERWISE = Message(
    "D337",
    "A list in a sentence that doesn't add up",
    "“{found}” says {stated}, but what it lists adds up to {sum}.",
    "Correct the number or one of those listed: {items}.",
    "warning",
    why="Numbers that are listed after a colon, or in brackets, add up to the number before them; "
    "a list that is far from it tells of a part only, unless it is said to make that up and comes "
    "to more.",
)

SAID_OTHERWISE_BEFORE = Message(
    "D339",
    "A sentence that says another number of last year",
    "“{found}”, but last year's “{label}” was {before}.",
    "Write {{{{ {name}.pernai }}}} instead, or correct last year's figure.",
    "warning",
    why="A clause that names last year is compared with last year's value of the figure.",
)
