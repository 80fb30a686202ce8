"""The product's rules, words and journal; imports the standard library alone."""
