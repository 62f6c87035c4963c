#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: large.py PROGRAM

Runs the program on large input and measures time and memory.
"""
import os
import subprocess
import sys
import tempfile

MIB = 1024  # ru_maxrss counts KiB


def measure(arguments, chunks, expect):
    """Feeds chunks through a pipe; returns output lines, seconds that the
    program ran (what it waits for others does not count) and MiB."""
    with tempfile.TemporaryFile() as out:
        child = subprocess.Popen([sys.argv[1], *arguments],
                                 stdin=subprocess.PIPE, stdout=out)
        for chunk in chunks:
            child.stdin.write(chunk)
        child.stdin.close()
        _, status, usage = os.wait4(child.pid, 0)
        status = os.waitstatus_to_exitcode(status)
        child.returncode = status
        seconds = usage.ru_utime + usage.ru_stime
        if status not in expect:
            sys.exit(f'{arguments}: exit status {status}')
        out.seek(0)
        lines = sum(block.count(b'\n')
                    for block in iter(lambda: out.read(1 << 20), b''))
    mib = usage.ru_maxrss / MIB
    print(f'{arguments}: {lines} lines, {seconds:.1f} s, {mib:.0f} MiB')
    return lines, seconds, mib


def statements(count):
    line = ('{"id":1,"text":"De student leest een boek."}\n' * 1000).encode()
    return [line] * (count // 1000)


def main():
    _, _, few = measure(['check', '--jsonl'], statements(10000), (0, 1))
    lines, _, many = measure(['check', '--jsonl'], statements(1000000), (0, 1))
    if lines != 1000000:
        sys.exit(f'{lines} answers to a million lines')
    if many > few + 16:
        sys.exit(f'memory grows: {few:.0f} MiB, then {many:.0f} MiB')

    words = 'De student ontwerpt een brug volgens de norm in een team. '
    block = (words * 20000).encode()
    _, seconds, _ = measure(['check', '--format', 'gcc', '--scope', 'outcome'],
                            [block] * (100000000 // len(block)), (0, 1, 2))
    if seconds > 60:
        sys.exit('one line of 100 MB takes too long')


main()
