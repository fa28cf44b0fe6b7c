"""Messages about figures that contradict each other (D2xx)."""

from ataskaita.messages.message import Message

WRONG_TOTAL = Message(
    "D201",
    "A total that doesn't add up",
    "“{label}” is stated as {stated}, but its parts give {computed} (difference {difference}).",
    "Correct the total or a part of it: {parts}. Left out, the total is computed.",
)
