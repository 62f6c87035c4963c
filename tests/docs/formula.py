#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: formula.py PAGE UITKOMST

Makes a school's formula from nothing but uitkomst-formula(5): in an empty
folder, each file of its section "IN AN AFTERNOON" is written and each command
run, in order. What the page shows behind a command is what it must print.
"""
import os
import pathlib
import re
import subprocess
import sys

FILE = 'onze-school.json'


def blocks(page):
    """The literal blocks of the section, as people see them."""
    section = page.split('.Sh IN AN AFTERNOON\n')[1].split('\n.Sh ')[0]
    for block in re.findall(r'\.Bd -literal.*?\n(.*?)\n\.Ed', section, re.S):
        yield block.replace('\\e', '\\')


def commands(block):
    """Each command with the lines that it must print."""
    for part in re.split(r'^\$ ', block, flags=re.M)[1:]:
        lines = part.rstrip('\n').split('\n')
        end = 0
        while lines[end].endswith('\\'):
            end += 1
        yield '\n'.join(lines[:end + 1]), lines[end + 1:]


def main():
    page = pathlib.Path(sys.argv[1]).read_text(encoding='utf-8')
    tools = pathlib.Path('tools')
    tools.mkdir()
    (tools / 'uitkomst').symlink_to(sys.argv[2])
    env = dict(os.environ, PATH=f'{tools.resolve()}:{os.environ["PATH"]}')
    failed = files = ran = 0
    for block in blocks(page):
        if block.startswith('{'):
            pathlib.Path(FILE).write_text(block + '\n', encoding='utf-8')
            files += 1
            continue
        for command, wanted in commands(block):
            run = subprocess.run(command, shell=True, env=env, text=True,
                                 capture_output=True, check=False)
            got = run.stdout.rstrip('\n').split('\n')
            ran += 1
            if run.returncode > 1 or (wanted and got != wanted):
                failed += 1
                print(f'$ {command}\n{run.stdout}{run.stderr}'
                      f'status {run.returncode}, expected: {wanted}')
    print(f'{files} files written, {ran} commands run')
    sys.exit(1 if failed or files < 2 or ran < 10 else 0)


main()
