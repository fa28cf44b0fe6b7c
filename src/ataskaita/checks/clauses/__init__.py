"""What sentences say of figures, read clause by clause, and whether the figures say the same."""
