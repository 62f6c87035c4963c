#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times the program next to other spellers, on the same text in the same run.

usage: run.py [--program PATH] [--stages PATH] [--statements N] [--runs N]

The text is made by this script, always the same: statements like learning
outcomes, from the verbs of dictionaries/dutch/verbs.tsv and word tables of its
own, with words of the Dutch word list between them; one word in fifty is
misspelt by one letter. No two statements are the same. It prints the least
times of some runs, and of processor time words a second and ratios, because a
busy machine disturbs that less; peak memory too. It judges nothing. --stages
is the program that times the stages apart.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(
    os.path.abspath(__file__))))

STARTERS = ['De student', 'De beginnend verpleegkundige', 'De junior adviseur',
            'De leraar in opleiding', 'De deelnemer', 'De afgestudeerde']
ADJECTIVES = ['complexe', 'digitale', 'eenvoudige', 'technische', 'zakelijke',
              'actuele', 'internationale', 'schriftelijke', 'volledige']
NOUNS = ['analyse', 'begroting', 'behandeling', 'campagne', 'installatie',
         'presentatie', 'rapportage', 'risicoanalyse', 'strategie',
         'tekening', 'toepassing', 'vergadering', 'voorziening']
STANDARDS = ['volgens de geldende richtlijn', 'aan de hand van een checklist',
             'conform NEN 3140', 'met behulp van een rekenmodel',
             'op basis van literatuuronderzoek', 'volgens het protocol']
CONTEXTS = ['in een ziekenhuis', 'binnen een middelgroot bedrijf',
            'in opdracht van een gemeente', 'tijdens een stage',
            'in samenwerking met een woningcorporatie', 'op een bouwplaats']
EFFECTS = ['', '', ', zodat het team verder kan',
           ' om fouten te voorkomen']


def verbs():
    """(particle, 3rd person) of the verbs, from our own table."""
    found = []
    path = os.path.join(TOP, 'dictionaries', 'dutch', 'verbs.tsv')
    with open(path, encoding='utf-8') as lines:
        for line in lines:
            if line.startswith('#'):
                continue
            f = line.rstrip('\n').split('\t')
            if len(f) > 7 and f[7]:
                continue
            found.append(('', f[2]))
            if len(f) > 6 and f[6]:
                found.append((f[6].split()[0], f[2]))
    return found


def words():
    for path in ('/usr/share/dict/dutch', '/usr/share/hunspell/nl.dic'):
        if os.path.exists(path):
            with open(path, encoding='utf-8', errors='ignore') as lines:
                found = [l.strip().split('/')[0] for l in lines]
            return [w for w in found if w.isalpha() and w.islower()
                    and 4 <= len(w) <= 14]
    return NOUNS


def misspell(rng, word):
    at = rng.randrange(1, len(word))
    return rng.choice([word[:at] + word[at + 1:],
                       word[:at] + rng.choice('aeinrst') + word[at:],
                       word[:at - 1] + word[at] + word[at - 1] +
                       word[at + 1:]])


def statement(rng, acts, filler):
    particle, verb = rng.choice(acts)
    # Zipf: a few words often, most words seldom.
    extra = [filler[int(len(filler) * rng.random() ** 3)] for _ in range(6)]
    text = (f'{rng.choice(STARTERS)} {verb} een {rng.choice(ADJECTIVES)} '
            f'{rng.choice(NOUNS)} van {extra[0]} en {extra[1]}'
            f'{" " + particle if particle else ""} {rng.choice(STANDARDS)} '
            f'{rng.choice(CONTEXTS)} voor de {extra[2]} en de {extra[3]} met '
            f'{extra[4]} en {extra[5]}{rng.choice(EFFECTS)}.')
    return ' '.join(misspell(rng, w) if rng.random() < .02 and len(w) > 4
                    else w for w in text.split(' '))


def corpus(path, count):
    rng = random.Random(20261124)
    acts, filler = verbs(), words()
    rng.shuffle(filler)
    total = 0
    with open(path, 'w', encoding='utf-8') as out:
        for _ in range(count):
            line = statement(rng, acts, filler)
            total += len(line.split())
            out.write(line + '\n')
    return total


def made(path, count):
    """Makes the corpus in another process: a child's peak memory counts that
    of the parent it came from."""
    done = subprocess.run([sys.executable, __file__, '--corpus', path,
                           '--statements', str(count)], check=True,
                          stdout=subprocess.PIPE, text=True)
    return int(done.stdout)


def direct(program, environment):
    """The program behind the shell wrapper of a build folder."""
    folder = os.path.dirname(os.path.abspath(program))
    real = os.path.join(folder, 'frontends', 'cli', '.libs', 'uitkomst')
    if not os.path.exists(real):
        return program
    environment['LD_LIBRARY_PATH'] = os.path.join(folder, 'core', '.libs')
    environment['UITKOMST_PLUGIN_PATH'] = os.path.join(folder, 'plugins')
    environment['UITKOMST_DATA'] = os.path.join(TOP, 'dictionaries')
    return real


def once(command, path, environment):
    """Seconds of wall and of processor, and peak KiB, of one run with the file
    as input."""
    with open(path, 'rb') as given, open(os.devnull, 'wb') as nothing:
        start = time.monotonic()
        child = subprocess.Popen(command, stdin=given, stdout=nothing,
                                 stderr=nothing, env=environment)
        _, _, usage = os.wait4(child.pid, 0)
    return (time.monotonic() - start, usage.ru_utime + usage.ru_stime,
            usage.ru_maxrss)


def least(commands, path, environment, runs):
    """For each command the least times and the most memory. The commands
    take turns, so that what else the machine does disturbs all alike."""
    found = [[] for _ in commands]
    for _ in range(runs):
        for command, measured in zip(commands, found):
            measured.append(once(command, path, environment))
    return [(min(w for w, _, _ in m), min(c for _, c, _ in m),
             max(p for _, _, p in m)) for m in found]


def there(name, *command):
    """A row for a program, when it is installed."""
    return [(name, list(command))] if shutil.which(command[0]) else []


class Bench:
    def __init__(self, a, folder):
        self.a, self.folder = a, folder
        self.env = dict(os.environ, LC_ALL='C.UTF-8', UITKOMST_LANG='nl',
                        XDG_CACHE_HOME=os.path.join(folder, 'cache'),
                        XDG_CONFIG_HOME=os.path.join(folder, 'config'))
        self.program = direct(a.program, self.env)
        self.hunspell = there('hunspell -l', 'hunspell', '-d', 'nl_NL', '-l')
        self.aspell = there('aspell list', 'aspell', '--lang=nl', '-d', 'nl',
                            '--encoding=utf-8', 'list')

    def check(self, *options):
        return [self.program, 'check', '--scope', 'outcome', '--format',
                'gcc', *options, '-']

    def line(self, name, wall, cpu, memory, total, base):
        wall = f'{wall * 1000:10.1f} ms' if wall else ''
        speed = f'{total / cpu / 1e6:8.3f} M words/s' if total > 99 else ''
        print(f'  {name:34} {wall:13} {cpu * 1000:10.1f} ms cpu {memory:>8} '
              f'{speed:20} {cpu / base:8.3f} x')

    def rows(self, rows, path, total, runs):
        """Prints a row for each (name, command), with its words a second and
        its ratio against the first, both of processor time; returns that
        of the first."""
        measured = least([c for _, c in rows], path, self.env, runs)
        base = measured[0][1]
        for (name, _), (wall, cpu, peak) in zip(rows, measured):
            self.line(name, wall, cpu, f'{peak // 1024} MiB', total, base)
        return base

    def stages(self, path, total, base):
        """One core, one process, from text in memory: no start, no output."""
        if not self.a.stages:
            return
        done = subprocess.run([self.a.stages, path, '5'], env=self.env,
                              check=True, stdout=subprocess.PIPE, text=True)
        for row in done.stdout.splitlines():
            name, seconds = row.split('\t')
            self.line(f'stage: {name}', 0, float(seconds), '', total, base)

    def cold(self):
        """A row without the cache of what was decided about words; makes it
        for the rows behind."""
        shutil.rmtree(self.env['XDG_CACHE_HOME'], ignore_errors=True)
        return ('uitkomst check, cold cache, 1 job',
                self.check('--jobs', '1'))

    def start(self):
        path = os.path.join(self.folder, 'one.txt')
        total = made(path, 1)
        print('Start-up, one statement (ratio: against hunspell)')
        self.rows(self.hunspell + [self.cold()], path, total, 1)
        self.rows(self.hunspell + self.aspell +
                  [('uitkomst check, warm cache', self.check())], path, total,
                  self.a.runs)

    def throughput(self, count, slow):
        path = os.path.join(self.folder, f'{count}.txt')
        total = made(path, count)
        print(f'{count} statements, {total} words (ratio: against aspell)')
        self.rows(self.aspell + [self.cold()] +
                  (self.hunspell if slow else []), path, total, 1)
        base = self.rows(self.aspell + [
            ('uitkomst check, warm cache, 1 job', self.check('--jobs', '1')),
            ('uitkomst check, warm cache, 2 jobs', self.check('--jobs', '2')),
            ('... without spelling, 1 job',
             self.check('--jobs', '1', '--rules', 'spell_nl=off')),
            ('... all rules, 1 job',
             self.check('--jobs', '1', '--rules', 'all')),
        ], path, total, 5)
        self.stages(path, total, base)

    def foreign(self):
        """A folder with a plugin that does nothing; None without gcc."""
        folder = os.path.join(self.folder, 'foreign')
        os.mkdir(folder, 0o755)
        source = os.path.join(TOP, 'tests', 'plugins', 'good.c')
        include = os.path.join(TOP, 'core', 'include')
        try:
            subprocess.run(['gcc', f'-I{include}', '-O2', '-fPIC', '-shared',
                            '-o', os.path.join(folder, 'good.so'), source],
                           check=True)
        except (OSError, subprocess.CalledProcessError):
            return None
        return folder

    def workers(self, count):
        """What it costs that a plugin of others cannot take us down."""
        folder = self.foreign()
        if not folder:
            return
        path = os.path.join(self.folder, f'workers-{count}.txt')
        total = made(path, count)
        one = os.path.join(self.folder, 'one.txt')
        lines = path + '.jsonl'
        with open(path, encoding='utf-8') as given, \
                open(lines, 'w', encoding='utf-8') as out:
            out.writelines(json.dumps({'text': line.rstrip()}) + '\n'
                           for line in given)
        jsonl = [self.program, 'check', '--jsonl', '-']
        print(f'{count} statements with a plugin of others: in this process '
              'and in workers\n(ratio: against this process)')
        for name, command, given, words, runs in (
                ('one statement', self.check(), one, 0, self.a.runs),
                ('a document, 1 job', self.check('--jobs', '1'), path, total,
                 5),
                ('a document, 2 jobs', self.check('--jobs', '2'), path, total,
                 5),
                ('JSON Lines, 1 job', [*jsonl, '--jobs', '1'], lines, total,
                 5),
                ('JSON Lines, 2 jobs', [*jsonl, '--jobs', '2'], lines, total,
                 5)):
            command = [*command, '--plugin-dir', folder]
            self.rows([(f'{name}, this process', [*command, '--no-worker']),
                       (f'{name}, workers', command)], given, words, runs)


def main():
    ap = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--program', default='./uitkomst')
    ap.add_argument('--stages', metavar='PATH')
    ap.add_argument('--statements', type=int, default=100000)
    ap.add_argument('--runs', type=int, default=9)
    ap.add_argument('--corpus', metavar='FILE',
                    help='only write the text, and print its words')
    a = ap.parse_args()
    if a.corpus:
        print(corpus(a.corpus, a.statements))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(a, folder)
        bench.start()
        bench.throughput(min(a.statements, 10000), True)
        bench.throughput(a.statements, False)
        bench.workers(min(a.statements, 50000))
    return 0


if __name__ == '__main__':
    sys.exit(main())
