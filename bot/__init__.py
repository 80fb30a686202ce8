"""The program: settings, wiring, the command line."""
