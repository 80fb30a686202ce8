"""Nudges: when one is due, what it says, and when to back off."""
