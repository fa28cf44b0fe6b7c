"""Lithuanian grammar: how words change by case, number and gender."""
