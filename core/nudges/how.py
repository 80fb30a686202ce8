"""The five taps of a check-in, from the hardest day to the best, and the most questions a day may hold."""

HOW = ("very hard", "hard", "so-so", "good", "very good")
MOST_QUESTIONS = 999
