"""Alembic's entry: brings the schema of an open connection up to date. `corpus.database` gives it the connection."""

from alembic import context

from corpus.schema import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    user_module_prefix="exact.",
)
with context.begin_transaction():
    context.run_migrations()
