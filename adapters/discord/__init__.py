"""Discord: slash commands, buttons, direct messages and mentions, each answered for one person alone."""
