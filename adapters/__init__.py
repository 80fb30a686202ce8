"""What the core needs from outside: platforms, storage, keys, the clock. Nothing in here knows another platform."""
