#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""usage: sitting.py PROGRAM

Plays a teacher who composes a sentence at a terminal.
"""
import os
import pty
import select
import sys
import termios
import time

PATIENCE = 60  # seconds


class Teacher:
    """Types keys, and reads the screen up to what is expected."""

    def __init__(self, *arguments):
        self.seen = ''
        self.new = ''
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ['TERM'] = 'xterm'
            os.execv(sys.argv[1], [sys.argv[1], *arguments])

    def read(self):
        if not select.select([self.fd], [], [], 0.1)[0]:
            return True
        try:
            piece = os.read(self.fd, 65536)
        except OSError:
            return False
        self.new += piece.decode(errors='replace')
        return bool(piece)

    def sees(self, text):
        end = time.monotonic() + PATIENCE
        while text not in self.new:
            if time.monotonic() > end or not self.read():
                sys.exit(f'did not see {text!r} in:\n{self.seen}|{self.new}')
        at = self.new.index(text) + len(text)
        self.seen += self.new[:at]
        self.new = self.new[at:]

    def types(self, keys):
        os.write(self.fd, keys.encode())

    def listens(self):
        """The editor prints its prompt before it takes keys as keys."""
        end = time.monotonic() + PATIENCE
        while termios.tcgetattr(self.fd)[3] & termios.ICANON:
            if time.monotonic() > end:
                sys.exit(f'takes no keys:\n{self.seen}|{self.new}')
            time.sleep(0.005)

    def answers(self, question, keys):
        self.sees(question)
        self.sees('> ')
        self.listens()
        self.types(keys)

    def leaves(self, status=0):
        end = time.monotonic() + PATIENCE
        while self.read():
            if time.monotonic() > end:
                sys.exit(f'does not end:\n{self.seen}|{self.new}')
        got = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        if got != status:
            sys.exit(f'exit status {got}, not {status}')
        return self.new


def whole():
    """All parts; Tab; a step back; a file; the bare sentence."""
    t = Teacher('compose')
    t.answers('1/7', '\r')
    t.answers('2/7', 'ontwe\t')
    t.sees('rpen')
    t.types('\r')
    t.answers('3/7', '<\r')
    t.answers('2/7', '\r')
    t.answers('3/7', '\r')
    t.answers('4/7', '\r')
    t.sees('Zonder dit onderdeel')
    t.answers('4/7', 'een brug\r')
    t.sees('ontwerpt een brug')
    t.answers('5/7', 'volgens de Eurocode\r')
    t.answers('6/7', 'in een projectteam\r')
    t.answers('7/7', '\r')
    t.answers('Enter: klaar', '2\r')
    t.answers('bestand', 'uitkomsten.md\r')
    t.answers('Toegevoegd', '2\r')
    t.answers('bestand', 'uitkomsten.md\r')
    t.answers('Toegevoegd', '1\r')
    t.sees('een brug')
    t.answers('Enter: klaar', '\r')
    t.leaves()
    with open('uitkomsten.md', encoding='utf-8') as file:
        lines = file.read().splitlines()
    if len(lines) != 2 or lines[0] != lines[1]:
        sys.exit(f'not the same line twice: {lines}')
    if not lines[0].endswith(' ontwerpt een brug volgens de Eurocode '
                             'in een projectteam.'):
        sys.exit(f'another sentence: {lines[0]}')


def choices():
    """Tab twice shows verbs by level; letters with accents can be typed."""
    t = Teacher('compose')
    t.answers('1/7', '\r')
    t.answers('2/7', 'be\t')
    t.sees('beoordelen')
    t.types('schrijven\r')
    t.answers('3/7', '\r')
    t.answers('4/7', 'een coöperatie\r')
    t.sees('beschrijft een coöperatie')
    t.answers('5/7', '\x04')
    rest = t.leaves()
    if 'beschrijft een coöperatie' not in rest:
        sys.exit(f'the sentence is lost: {rest}')


def interrupted():
    """Ctrl-C leaves gently, with what there is."""
    t = Teacher('compose')
    t.answers('1/7', '\x03')
    t.leaves()
    t = Teacher('compose')
    t.answers('1/7', '\r')
    t.answers('2/7', 'ontwerpen\r')
    t.answers('3/7', '\r')
    t.answers('4/7', 'een brug\r')
    t.answers('5/7', 'volg\x03')
    rest = t.leaves()
    if 'ontwerpt een brug' not in rest:
        sys.exit(f'the sentence is lost: {rest}')


def lines():
    """ZelCom: steps, indicators to edit, evidence; all of it in a file."""
    t = Teacher('compose', '--model', 'zelcom')
    t.answers('1/9', '\r')
    t.answers('2/9', 'oplossen\r')
    t.answers('3/9', '\r')
    t.answers('4/9', 'een storing\r')
    t.answers('5/9', '\r')
    t.answers('6/9', '\r')
    t.answers('2 gemiddeld: in een deels bekende situatie', '2\r')
    t.answers('3 hoog: met weinig sturing', 'laag\r')
    t.answers('9/9', '\r')
    t.answers('Enter: klaar', '5\r')
    t.answers('Waaraan zie je', '\r')  # what the model has for the step
    t.answers('indicator', '\x15\r')
    t.answers('indicator', '\x15zoekt de oorzaak van de storing\r')
    t.answers('indicator', '\r')
    t.answers('bewijs', 'deelnemen aan de les\r')
    t.answers('bewijs', '\r')
    t.sees('evidence-is-activity')
    t.answers('Enter: klaar', '2\r')
    t.answers('bestand', 'zelcom.md\r')
    t.answers('Enter: klaar', '\r')
    t.leaves()
    with open('zelcom.md', encoding='utf-8') as file:
        got = file.read()
    if got != ('- De student lost een storing op in een deels bekende situatie '
               'met een aangepaste standaardaanpak onder begeleiding en '
               'toezicht. {complexiteit=2 zelfstandigheid=1}\n'
               '  - indicator: verzamelt de gegevens die ontbreken en past de '
               'standaardaanpak daarop aan\n'
               '  - indicator: zoekt de oorzaak van de storing\n'
               '  - bewijs: deelnemen aan de les\n'):
        sys.exit(f'another item: {got}')


def lines_interrupted():
    """Ctrl-C among the indicators leaves with those that there are."""
    t = Teacher('compose')
    t.answers('1/7', '\r')
    t.answers('2/7', 'ontwerpen\r')
    t.answers('3/7', '\r')
    t.answers('4/7', 'een brug\r')
    t.answers('5/7', 'volgens de Eurocode\r')
    t.answers('6/7', 'in een projectteam\r')
    t.answers('7/7', '\r')
    t.answers('Enter: klaar', '5\r')
    t.answers('Waaraan zie je', 'berekent de sterkte\r')
    t.answers('indicator', '\x03')
    rest = t.leaves()
    if '  - indicator: berekent de sterkte' not in rest:
        sys.exit(f'the item is lost: {rest}')


whole()
choices()
interrupted()
lines()
lines_interrupted()
