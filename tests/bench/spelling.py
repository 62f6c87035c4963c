#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how many misspellings are found, and what is suggested for them.

usage: spelling.py [--program PATH] [--each N] [--peer N] [--rows FILE]

The misspellings are those of misspell.py, N of each class, one a statement;
or those of FILE: wrong, tab, right.
For each class it prints the share that hunspell finds and that the program
finds, and the share of those where the right word is suggested first, or
among the first five. --peer N asks hunspell for suggestions too, for the first
N of each class; that takes some 70 ms a word. Judges nothing.
"""
import argparse
import collections
import json
import os
import shutil
import subprocess
import sys

import misspell


def found_by_hunspell(wrong):
    if not shutil.which('hunspell'):
        return set()
    out = subprocess.run(['hunspell', '-d', 'nl_NL', '-l'],
                         input='\n'.join(wrong) + '\n', text=True,
                         stdout=subprocess.PIPE, check=True).stdout
    return set(out.split('\n'))


def suggested_by_hunspell(wrong):
    """Word -> suggestions, for the words that hunspell finds wrong."""
    out = subprocess.run(['hunspell', '-d', 'nl_NL', '-a'],
                         input=''.join(f'^{w}\n' for w in wrong), text=True,
                         stdout=subprocess.PIPE, check=True).stdout
    found = {}
    for line in out.split('\n'):
        if line.startswith('& '):
            head, _, rest = line.partition(': ')
            found[head.split(' ')[1]] = rest.split(', ')
        elif line.startswith('# '):
            found[line.split(' ')[1]] = []
    return found


def suggested_by(program, wrong):
    """The same, for the program."""
    given = ''.join(json.dumps({'id': i, 'text': w}) + '\n'
                    for i, w in enumerate(wrong))
    out = subprocess.run([program, 'check', '--jsonl', '--suggest', '--rules',
                          'spell_nl'], input=given, text=True,
                         stdout=subprocess.PIPE).stdout
    found = {}
    for line in out.splitlines():
        answer = json.loads(line)
        for f in answer['findings']:
            found[answer['text']] = [x['text'] for x in f['fixes']]
    return found


def ranks(rows, suggested):
    """Class -> [asked, right first, right among five], and all together."""
    count = collections.defaultdict(lambda: [0, 0, 0])
    for wrong, right, name in rows:
        if wrong not in suggested:
            continue
        for key in (name, 'all'):
            count[key][0] += 1
            count[key][1] += suggested[wrong][:1] == [right]
            count[key][2] += right in suggested[wrong][:5]
    return count


def share(part, whole):
    return f'{100 * part / max(1, whole):6.1f}'


def table(rows, program):
    wrong = [r[0] for r in rows]
    peer = found_by_hunspell(wrong)
    ours = suggested_by(program, wrong)
    rank = ranks(rows, ours)
    names = list(dict.fromkeys(r[2] for r in rows)) + ['all']
    print(f'{"":14} {"words":>6}  found by      first  five')
    print(f'{"":14} {"":6} hunspell  ours')
    for name in names:
        some = [w for w, _, n in rows if name in (n, 'all')]
        asked, first, five = rank[name]
        print(f'{name:14} {len(some):6} '
              f'{share(sum(w in peer for w in some), len(some))} '
              f'{share(sum(w in ours for w in some), len(some))}  '
              f'{share(first, asked)} {share(five, asked)}')


def against(rows, most, program):
    seen = collections.Counter()
    some = []
    for row in rows:
        seen[row[2]] += 1
        if seen[row[2]] <= most:
            some.append(row)
    wrong = [r[0] for r in some]
    for name, suggested in (('hunspell', suggested_by_hunspell(wrong)),
                            ('ours', suggested_by(program, wrong))):
        asked, first, five = ranks(some, suggested)['all']
        print(f'{name:10} {asked:5} asked, first {share(first, asked)}, '
              f'five {share(five, asked)}')


def rows_of(a):
    if a.rows:
        with open(a.rows, encoding='utf-8') as lines:
            return [(*line.rstrip('\n').split('\t'), 'own') for line in lines]
    if not os.path.exists(a.words):
        sys.exit(f'{a.words}: no word list (Debian: apt install wdutch)')
    with open(a.words, encoding='utf-8') as lines:
        words = [line.strip() for line in lines]
    return list(misspell.misspellings(words, a.each))


def main():
    ap = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--program', default='./uitkomst')
    ap.add_argument('--words', default='/usr/share/dict/dutch')
    ap.add_argument('--each', type=int, default=1000)
    ap.add_argument('--peer', type=int, default=0)
    ap.add_argument('--rows')
    a = ap.parse_args()
    rows = rows_of(a)
    table(rows, a.program)
    if a.peer:
        against(rows, a.peer, a.program)


if __name__ == '__main__':
    main()
