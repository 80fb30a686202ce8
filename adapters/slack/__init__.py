"""Slack: the same commands as slash commands, buttons, direct messages and mentions; every answer is private."""
