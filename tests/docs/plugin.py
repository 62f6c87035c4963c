# SPDX-License-Identifier: Apache-2.0
"""The manual of the plugin line against plugin.h: it names every function of
the host and every callback; its code compiles; and the plugin that it makes
from start to end works, with its own commands and answers.

usage: plugin.py SOURCE-FOLDER [--make]

--make makes the plugin in the current folder, with the `uitkomst` and the
`pkg-config` of PATH.
"""
import re
import subprocess
import sys
import tempfile

top = sys.argv[1]
page = open(f'{top}/docs/uitkomst-plugin.7', encoding='utf-8').read()
header = open(f'{top}/core/include/uitkomst/plugin.h', encoding='utf-8').read()
TABLES = ('language', 'model', 'checker', 'lexicon', 'spell')
BLOCK = r'\.Bd -literal\n(.*?)\.Ed'
wrong = []


def functions(struct):
    body = re.search(r'struct %s \{(.*?)\n\};' % struct, header, re.S).group(1)
    return re.findall(r'\(\*(\w+)\)\(', body)


def section(name):
    return re.search(r'\.Sh %s\n(.*?)(?=\.Sh |\Z)' % name, page, re.S).group(1)


def plain(block):
    return block.replace('\\e', '\\').replace('\\-', '-')


def compiles(what, code):
    source = f'#include "{top}/core/include/uitkomst/plugin.h"\n{code}'
    with tempfile.NamedTemporaryFile('w', suffix='.c') as f:
        f.write(source)
        f.flush()
        done = subprocess.run(['gcc', '-std=c11', '-Wall', '-Wextra',
                               '-Werror', '-pedantic', '-fsyntax-only',
                               f.name], capture_output=True, text=True)
    if done.returncode:
        wrong.append(f'{what}:\n{done.stderr}')


def check_names():
    for name in functions('uk_host'):
        if not re.search(r'\b%s\b' % name, page):
            wrong.append(f'host->{name} is not in the manual')


def check_constant():
    code = re.search(BLOCK, section('THE CONSTANT'), re.S).group(1)
    compiles('THE CONSTANT', f'''
int my_open(const struct uk_host *, struct uk_call *,
            const struct uk_setting *, size_t, void **);
void my_close(void *);
int my_check(void *, struct uk_call *, const struct uk_statement *);
{code}''')


def check_callbacks():
    """A section for each, with its declaration, which fits its table."""
    parts = re.split(r'\.Ss (\S+)\n', section('CALLBACKS'))[1:]
    told = dict(zip(parts[::2], parts[1::2]))
    wanted = {'open': ('uk_plugin', 'open'), 'close': ('uk_plugin', 'close')}
    for table in TABLES:
        for name in functions(f'uk_{table}_ops'):
            wanted[f'{table}.{name}'] = (f'uk_{table}_ops', name)
    for name in wanted.keys() ^ told.keys():
        wrong.append(f'{name} is only in one of plugin.h and the manual')
    for name in wanted.keys() & told.keys():
        struct, member = wanted[name]
        block = re.search(BLOCK, told[name], re.S)
        if not block:
            wrong.append(f'{name}: no declaration')
            continue
        declared = re.sub(r'\b%s\(' % member, 'mine(', block.group(1), 1)
        compiles(name, f'{declared}\nextern struct {struct} table;\n'
                       f'struct {struct} table = {{.{member} = mine}};\n')


def write_files(story):
    for name, block in re.findall(r'\.Pa (\S+) [:,]\n'
                                  r'(?:(?:[^.\n]|\.Pa )[^\n]*\n)*'
                                  + BLOCK, story, re.S):
        with open(name, 'w', encoding='utf-8') as f:
            f.write(plain(block))


def expect(command, answer):
    """Runs a command; an answer of "  ..." stands for any lines."""
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    pattern = ''.join(r'(?:.*\n)*' if line.strip() == '...'
                      else re.escape(line) + '\n' for line in answer)
    if done.returncode or done.stderr or not re.fullmatch(pattern,
                                                          done.stdout):
        wrong.append(f'{command}\nsays:\n{done.stdout}{done.stderr}'
                     f'and not:\n' + '\n'.join(answer))


def run_commands(story):
    block = re.search(r'\.Bd -literal\n(\$ .*?)\.Ed', story, re.S).group(1)
    lines = plain(block).replace('\\\n', ' ').splitlines()
    command, answer = None, []
    for line in lines + ['$ ']:
        if not line.startswith('$ '):
            answer.append(line)
            continue
        if command:
            expect(command, answer)
        command, answer = line[2:], []


check_names()
check_constant()
check_callbacks()
if '--make' in sys.argv:
    write_files(section('A FIRST PLUGIN'))
    run_commands(section('A FIRST PLUGIN'))
print('\n'.join(wrong))
sys.exit(bool(wrong))
