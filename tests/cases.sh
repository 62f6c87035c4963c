#!/bin/sh
# All cases of all rules.
exec "${srcdir:-.}/tests/run-cases" --program ./uitkomst
