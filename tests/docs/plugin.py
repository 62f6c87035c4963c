# SPDX-License-Identifier: Apache-2.0
"""The manual of the plugin line against plugin.h: its code compiles, and it
names every function of the host and every callback.

usage: plugin.py SOURCE-FOLDER
"""
import re
import subprocess
import sys
import tempfile

top = sys.argv[1]
page = open(f'{top}/docs/uitkomst-plugin.7', encoding='utf-8').read()
header = open(f'{top}/core/include/uitkomst/plugin.h', encoding='utf-8').read()
wrong = []


def functions(struct):
    body = re.search(r'struct %s \{(.*?)\n\};' % struct, header, re.S).group(1)
    return re.findall(r'\(\*(\w+)\)\(', body)


for name in functions('uk_host'):
    if not re.search(r'\b%s\b' % name, page):
        wrong.append(f'host->{name} is not in the manual')
for table in ('language', 'model', 'checker', 'lexicon', 'spell'):
    for name in functions(f'uk_{table}_ops'):
        if f'{table}.{name}' not in page:
            wrong.append(f'{table}.{name} is not in the manual')

code = re.search(r'\.Sh THE CONSTANT\n\.Bd -literal\n(.*?)\.Ed', page, re.S)
source = f'''#include "{top}/core/include/uitkomst/plugin.h"
int my_open(const struct uk_host *, struct uk_call *,
            const struct uk_setting *, size_t, void **);
void my_close(void *);
int my_check(void *, struct uk_call *, const struct uk_statement *);
{code.group(1)}'''
with tempfile.NamedTemporaryFile('w', suffix='.c') as f:
    f.write(source)
    f.flush()
    done = subprocess.run(['gcc', '-std=c11', '-Wall', '-Wextra', '-Werror',
                           '-pedantic', '-fsyntax-only', f.name],
                          capture_output=True, text=True)
if done.returncode:
    wrong.append(done.stderr)
print('\n'.join(wrong))
sys.exit(bool(wrong))
