"""The Discord adapter on a model of Discord."""
