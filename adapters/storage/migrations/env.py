"""Run by alembic: brings the connection it is handed to the newest schema, in that connection's one transaction."""

from alembic import context

from adapters.storage.schema import metadata

connection = context.config.attributes["connection"]
if connection.dialect.name == "sqlite":  # alembic's own table would have a type that STRICT refuses
    connection.exec_driver_sql(
        "CREATE TABLE IF NOT EXISTS alembic_version (version_num TEXT NOT NULL PRIMARY KEY) STRICT"
    )
context.configure(connection=connection, target_metadata=metadata)
context.run_migrations()
