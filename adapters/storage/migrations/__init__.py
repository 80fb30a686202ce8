"""The schema's history, for alembic: `env.py` runs it, `versions/` holds one file for each step."""
