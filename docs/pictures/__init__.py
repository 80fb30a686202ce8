"""Pictures of replies."""
