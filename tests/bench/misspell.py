#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes misspellings of Dutch words, one mistake each, always the same ones.

usage: misspell.py [--words FILE] [--each N] > misspellings.tsv

Columns: wrong, right, class. FILE has one right word a line (default: the
list of Debian's wdutch). N is the number of words of each class. A "wrong"
word is never one of the list, but may by accident be a good compound.
"""
import argparse
import random
import re

LETTERS = 'abcdefghijklmnopqrstuvwxyz'
PLAIN = re.compile(r'[a-zà-ÿ]{5,24}$')
HYPHENED = re.compile(r'[a-zà-ÿ]{2,}-[a-zà-ÿ]{3,}$')
ROMAN = re.compile(r'[ivxlcdm]+$')
TREMA = {'ë': 'e', 'ï': 'i', 'ö': 'o', 'ü': 'u', 'é': 'e', 'è': 'e', 'ê': 'e'}


def delete(w, r):
    i = r.randrange(1, len(w))
    return w[:i] + w[i + 1:]


def insert(w, r):
    i = r.randrange(1, len(w) + 1)
    return w[:i] + r.choice(LETTERS) + w[i:]


def replace(w, r):
    i = r.randrange(1, len(w))
    return w[:i] + r.choice(LETTERS) + w[i + 1:]


def transpose(w, r):
    i = r.randrange(1, len(w) - 1)
    return w[:i] + w[i + 1] + w[i] + w[i + 2:]


def pick(w, r, pattern, change):
    """Changes one of the places where the pattern matches."""
    found = list(re.finditer(pattern, w))
    if not found:
        return None
    m = r.choice(found)
    return w[:m.start()] + change(m.group()) + w[m.end():]


def double(w, r):
    if r.random() < .5:
        return pick(w, r, r'([bdfgklmnprstaeou])\1', lambda s: s[0])
    return pick(w, r, r'(?<=[aeiou])[bdfgklmnprst](?=[aeiou])', lambda s: s * 2)


def verb_end(w, r):
    swap = {'dt': ('d', 't'), 'd': ('dt', 't'), 't': ('dt', 'd')}
    return pick(w, r, r'(dt|(?<=[a-z])[dt])$', lambda s: r.choice(swap[s]))


def c_k(w, r):
    return pick(w, r, r'c(?![hei])|k', lambda s: 'k' if s == 'c' else 'c')


def ei_ij(w, r):
    return pick(w, r, r'ei|ij', lambda s: 'ij' if s == 'ei' else 'ei')


def ou_au(w, r):
    return pick(w, r, r'ou|au', lambda s: 'au' if s == 'ou' else 'ou')


def trema(w, r):
    return pick(w, r, '[' + ''.join(TREMA) + ']', lambda s: TREMA[s])


def hyphen(w, r):
    if '-' in w:
        return w.replace('-', '', 1)
    return None


class Parts:
    """Compounds of two words of the list, split at their link."""

    def __init__(self, words):
        self.words = words

    def link(self, w, link):
        for i in range(4, len(w) - 4):
            if (w[i:i + len(link)] == link and w[:i] in self.words and
                    w[i + len(link):] in self.words):
                return w[:i] + w[i + len(link):]
        return None

    def link_s(self, w, r):
        return self.link(w, 's')

    def link_n(self, w, r):
        for i in range(5, len(w) - 4):
            if w[i - 2:i] == 'en' and w[:i] in self.words and w[i:] in self.words:
                return w[:i - 1] + w[i:]
        return None

    def false_hyphen(self, w, r):
        for i in range(4, len(w) - 3):
            if w[:i] in self.words and w[i:] in self.words:
                return w[:i] + '-' + w[i:]
        return None


def phrases(words, r, each):
    """Two words that belong apart, written as one."""
    first = ['te', 'ten', 'ter', 'de', 'een', 'in', 'om', 'op', 'van', 'voor',
             'met', 'zeer', 'heel', 'niet', 'er', 'zo', 'hoe', 'per']
    second = sorted(w for w in words if PLAIN.match(w))
    while True:
        a, b = r.choice(first), r.choice(second)
        if a + b not in words:
            yield a + b, a + ' ' + b


def misspellings(words, each):
    known = set(words) | {w.lower() for w in words}
    parts = Parts(known)
    plain = sorted(w for w in set(words) if PLAIN.match(w))
    hyphened = sorted(w for w in set(words) if HYPHENED.match(w))
    classes = [('delete', delete, plain), ('insert', insert, plain),
               ('replace', replace, plain), ('transpose', transpose, plain),
               ('double', double, plain), ('d-t-dt', verb_end, plain),
               ('c-k', c_k, plain), ('ei-ij', ei_ij, plain),
               ('ou-au', ou_au, plain), ('trema', trema, plain),
               ('link-s', parts.link_s, plain), ('link-n', parts.link_n, plain),
               ('hyphen', hyphen, hyphened),
               ('false-hyphen', parts.false_hyphen, plain)]
    for name, make, pool in classes:
        r = random.Random(name)
        seen = set()
        for _ in range(each * 200):
            if len(seen) == each:
                break
            right = r.choice(pool)
            if ROMAN.match(right):
                continue
            wrong = make(right, r)
            if wrong and wrong not in known and wrong not in seen:
                seen.add(wrong)
                yield wrong, right, name
    r = random.Random('space')
    for _, (wrong, right) in zip(range(each), phrases(known, r, each)):
        yield wrong, right, 'space'


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--words', default='/usr/share/dict/dutch')
    ap.add_argument('--each', type=int, default=1000)
    a = ap.parse_args()
    with open(a.words, encoding='utf-8') as f:
        words = [line.strip() for line in f]
    for row in misspellings(words, a.each):
        print('\t'.join(row))


if __name__ == '__main__':
    main()
