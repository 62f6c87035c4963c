#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The schemas of rules and settings say what the program does.
test "${PYTHON:-false}" != false || exit 77
exec "$PYTHON" "$srcdir/tests/docs/schemas.py" "$srcdir"
