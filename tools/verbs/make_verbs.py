#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Make dictionaries/dutch/verbs.tsv.

usage: make_verbs.py [--words FILE] > dictionaries/dutch/verbs.tsv

Which infinitives exist, and which of the possible spellings of a form is
right, is read from the OpenTaal word list (Debian package wdutch). How
strong verbs go, which verbs are separable *and* inseparable, and a few verbs
that the list lacks, is written by hand in the files beside this program.
"""
import argparse
import collections
import os
import re
import sys

import rules

HERE = os.path.dirname(os.path.abspath(__file__))
HEAD = """\
# Dutch verbs with their forms. Made by tools/verbs/make_verbs.py; do not edit.
# Columns: infinitive; first, third person singular present; past singular,
# plural; participle; particles that make a separable verb of it ("op":
# opstellen); notes. Notes: "bound" it only exists with these particles,
# "separable" the separable verb of the same spelling is the usual one, "modal",
# "auxiliary", "copula", "rare" it gives way to another verb with the same form,
# "second=" the second person where it is not the third, "past=" another past
# singular/plural.
# Which verbs and spellings exist: OpenTaal word list (Debian wdutch),
# Copyright (c) 2006-2020 OpenTaal, (c) 2001-2006 Simon Brouwer and others,
# revised BSD licence; see NOTICE. Strong verbs: written by hand.
"""
# Strong verbs whose participle has the ge- of the verb itself.
GE_VERBS = ('genezen', 'genieten')
NEVER_PREFIXED = ('wezen',)
MOSTLY_PARTICLES = ('aan', 'achter', 'tegen', 'voor', 'voort')
INFINITIVE = re.compile(r"[a-zà-ÿ'-]*(?:[eë]n|gaan|staan|slaan|zien|doen|zijn)")

Verb = collections.namedtuple(
    'Verb', 'infinitive first third past past_plural participle')


def rows(name):
    with open(os.path.join(HERE, name), encoding='utf-8') as file:
        for line in file:
            if line.strip() and not line.startswith('#'):
                yield line.rstrip('\n').split('\t')


def is_prefix(text):
    """Nothing, an unseparable prefix, or two ("heronder")."""
    known = ('',) + rules.UNSTRESSED + rules.EITHER
    return text in known or any(
        text[:i] in known and text[i:] in known for i in range(2, len(text)))


def added_ge(verb):
    return verb.participle.startswith('ge') and \
        not verb.infinitive.startswith('ge')


class Maker:
    def __init__(self, words):
        self.words = words
        self.infinitives = sorted(w for w in words if len(w) > 3 and
                                  INFINITIVE.fullmatch(w))
        self.strong = {r[0]: r[1:] for r in rows('strong.tsv')}
        self.own = {r[0]: Verb(*r) for r in rows('own.tsv')}
        self.both = {r[0]: r[1:] for r in rows('both.tsv')}
        self.particles = {r[0] for r in rows('particles.tsv')}
        self.notes = {r[0]: r[1] for r in rows('notes.tsv')}
        self.never = {r[0] for r in rows('never.tsv')}
        self.more = [(r + ['', ''])[:3] for r in rows('more.tsv')]

    # All that an infinitive could be, likeliest first.

    def strong_forms(self, infinitive):
        """(past, past plural, participle) of every strong verb that this
        infinitive can be a compound of with an unseparable prefix."""
        for cut in range(len(infinitive) - 2):
            base, prefix = infinitive[cut:], infinitive[:cut]
            if base not in self.strong or not is_prefix(prefix) or \
                    (prefix and base in NEVER_PREFIXED):
                continue
            past, plural, participle = self.strong[base]
            if prefix and base not in GE_VERBS:
                participle = re.sub('^ge', '', participle)
            yield prefix + past, prefix + plural, prefix + participle

    def weak_forms(self, infinitive, first, long):
        bare = infinitive.startswith(rules.UNSTRESSED + rules.EITHER)
        usual = rules.dentals(infinitive, long)
        for dental in usual:
            weak = rules.weak(long, dental)
            past = rules.weak_past(first, long, dental)
            # Only loan words have the other of d and t: "gecruised".
            plain = [weak] if bare and dental == usual[0] else []
            for participle in rules.with_ge(weak) + plain:
                yield past, past + 'n', participle

    def forms(self, infinitive):
        if infinitive in self.own:
            yield self.own[infinitive]
            return
        for make in (lambda first, long: self.strong_forms(infinitive),
                     lambda first, long: self.weak_forms(infinitive, first,
                                                         long)):
            for first, long in rules.stems(infinitive):
                for past in make(first, long):
                    yield Verb(infinitive, first, rules.third(long), *past)

    def whole(self, infinitive):
        """The verb, not separated; None when the list does not know it."""
        for verb in self.forms(infinitive):
            if infinitive in self.own or self.attested(verb):
                return verb
        return None

    def attested(self, verb, particle=''):
        """Does the list have participle and singular? A third person can
        be a noun ("kast"), so the past must be there too."""
        if particle + verb.participle not in self.words:
            return False
        third = particle + verb.third in self.words
        past = particle + verb.past in self.words
        if particle and added_ge(verb):
            return True
        if particle or verb.infinitive.endswith('eren'):
            return third or past
        return third and past

    # Whole verbs.

    def whole_verbs(self):
        found = {}
        for infinitive in self.infinitives:
            verb = self.whole(infinitive)
            if verb and infinitive not in self.never:
                found[infinitive] = verb
        return self.drop_pasts(found)

    @staticmethod
    def drop_pasts(verbs):
        """Without those that are the past or participle of another:
        "testten", "gedoken"."""
        pasts = collections.defaultdict(set)
        participles = collections.defaultdict(set)
        for v in verbs.values():
            pasts[v.past_plural, v.past].add(v.infinitive)
            participles[v.participle].add(v.infinitive)

        def form(v):
            itself = {v.infinitive}
            if pasts[v.infinitive, v.past] - itself:
                return True
            return (v.infinitive.startswith('ge') and
                    participles[v.infinitive] - itself)
        return {i: v for i, v in verbs.items() if not form(v) or
                i in ('gedragen',)}

    # Separable verbs.

    def splits(self, infinitive):
        """(particle, base), the longest particle first."""
        for cut in range(len(infinitive) - 3, 1, -1):
            if infinitive[:cut] in self.particles:
                yield infinitive[:cut], infinitive[cut:]

    def separable_verbs(self, bases):
        """infinitive -> (particle, base verb)"""
        found = {}
        for infinitive in self.infinitives:
            for particle, base in self.splits(infinitive):
                if base not in bases or infinitive in self.never:
                    continue
                verb = next((v for v in (bases[base], *self.weak_twins(base))
                             if self.attested(v, particle)), None)
                if verb:
                    found[infinitive] = particle, verb
                    break
        return found

    def weak_twins(self, infinitive):
        """The weak verbs beside a strong one: "scheppen", opgeschept."""
        if infinitive in self.strong and infinitive not in self.own:
            for verb in self.forms(infinitive):
                if added_ge(verb) and \
                        verb.participle != self.strong[infinitive][2]:
                    yield verb

    def bound_bases(self, whole, separable):
        """Verbs that only exist with a particle: "bootsen", nabootsen."""
        found = {}
        for infinitive in self.infinitives:
            if infinitive in whole or infinitive in separable:
                continue
            for particle, base in self.splits(infinitive):
                verb = self.bound_base(base, particle)
                if base not in whole and verb:
                    found.setdefault(base, verb)
                    break
        return found

    def bound_base(self, base, particle):
        """Only weak: the strong ones are all known."""
        if base.startswith('ge'):
            return None
        for verb in self.forms(base):
            if verb.participle.startswith('ge') and all(
                    particle + form in self.words for form in
                    (verb.participle, verb.past, verb.third)):
                return verb
        return None

    def repeated(self, separable):
        """"herinrichten": whole in front, though its base is separable."""
        found = {}
        for infinitive in self.infinitives:
            particle, base = separable.get(infinitive[3:], (None, None))
            if infinitive.startswith('her') and base:
                front = 'her' + particle
                verb = Verb(infinitive, *(front + f for f in base[1:]))
                if verb.participle in self.words:
                    found[infinitive] = verb
        return found

    # Both.

    def readings(self, infinitive, verb, particle, base):
        """Of a verb that could be whole or separable, those that exist."""
        if infinitive in self.both:
            return self.both[infinitive]
        if added_ge(verb):
            return ['whole', 'separable']
        # A bare participle only counts when it is no joined form.
        joined = (*verb[:5], particle + base.participle)
        return ['separable'] if verb.participle in joined else ['whole']

    def add(self, whole, separable):
        """What more.tsv has beside the word list."""
        for word, first, participle in self.more:
            if '|' not in word:
                whole[word] = self.spelled(word, first, participle)
        for word, first, participle in self.more:
            particle, _, base = word.rpartition('|')
            if particle:
                verb = whole.get(base)
                if not verb or first not in ('', verb.first):
                    verb = self.spelled(base, first, participle)
                separable[particle + base] = particle, verb

    def spelled(self, infinitive, first, participle):
        """The likeliest verb with these forms, where they are given."""
        prefixed = any(infinitive.startswith(p) and
                       infinitive[len(p):] in self.words
                       for p in rules.UNSTRESSED + rules.EITHER)
        fitting = [v for v in self.forms(infinitive)
                   if first in ('', v.first) and
                   participle in ('', v.participle)]
        if not fitting:
            sys.exit(f'more.tsv: {infinitive} cannot have these forms')
        return min(fitting, key=lambda v: prefixed and added_ge(v))

    def force(self, whole, separable):
        """Both.tsv knows better than the list which readings exist."""
        for infinitive, readings in self.both.items():
            if 'whole' in readings and infinitive not in whole:
                verb = next((v for v in self.forms(infinitive)
                             if not added_ge(v)), None)
                whole[infinitive] = verb
            if 'separable' in readings and infinitive not in separable:
                split = next(((p, whole[b]) for p, b in
                              self.splits(infinitive) if b in whole), None)
                if split:
                    separable[infinitive] = split

    def likely_separable(self, whole, separable):
        """"aanklotsen": nothing but joined forms, and a first part that is
        seldom a prefix."""
        for infinitive in sorted(set(whole) - set(separable)):
            if not infinitive.startswith(MOSTLY_PARTICLES):
                continue
            for particle, base in self.splits(infinitive):
                if particle in MOSTLY_PARTICLES and base in whole and \
                        not added_ge(whole[infinitive]):
                    separable[infinitive] = particle, whole[base]

    def make(self):
        whole = self.whole_verbs()
        separable = self.separable_verbs(whole)
        bound = self.drop_pasts({**whole,
                                 **self.bound_bases(whole, separable)})
        bound = {b: v for b, v in bound.items() if b not in whole}
        separable.update(self.separable_verbs(bound))
        self.likely_separable(whole, separable)
        self.add(whole, separable)
        self.force(whole, separable)
        whole.update(self.repeated(separable))
        for particle, base in list(separable.values()):
            if base.participle != base.infinitive:
                whole.pop(particle + base.participle, None)
                separable.pop(particle + base.participle, None)
        self.settle(whole, separable)
        for particle, base in separable.values():
            if base != whole.get(base.infinitive):
                bound[base.infinitive] = base
        return whole, separable, bound

    def settle(self, whole, separable):
        self.default = {}
        for infinitive in sorted(set(whole) & set(separable)):
            readings = self.readings(infinitive, whole[infinitive],
                                     *separable[infinitive])
            self.default[infinitive] = readings
            if 'separable' not in readings:
                del separable[infinitive]
            if 'whole' not in readings:
                del whole[infinitive]


def load(path):
    with open(path, encoding='utf-8') as file:
        return {line.rstrip('\n') for line in file}


def write(maker, out):
    whole, separable, bound = maker.make()
    particles = collections.defaultdict(list)
    for particle, base in separable.values():
        particles[base].append(particle)
    out.write(HEAD)
    def known(verb):
        return verb == whole.get(verb.infinitive)

    for verb in sorted({*bound.values(), *whole.values()},
                       key=lambda v: (v.infinitive, not known(v), v)):
        notes = [] if known(verb) else ['bound']
        if known(verb) and maker.default.get(verb.infinitive, '')[:1] == \
                ['separable']:
            notes.append('separable')
        if verb.infinitive in maker.notes:
            notes.append(maker.notes[verb.infinitive])
        out.write('\t'.join([*verb, ' '.join(sorted(particles[verb])),
                             ' '.join(notes)]).rstrip('\t') + '\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--words', default='/usr/share/dict/dutch')
    a = parser.parse_args()
    write(Maker(load(a.words)), sys.stdout)


if __name__ == '__main__':
    main()
