"""Runs the migrations on the connection that showctl's store hands over, in its transaction.

A migration is versions/NNNN_what.py with revision "NNNN", which is also the file's
PRAGMA user_version. One that makes a table anew (batch mode) makes its triggers anew, too.
"""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
