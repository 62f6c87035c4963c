# SPDX-License-Identifier: Apache-2.0
"""The spelling rules of Dutch verbs: every form that an infinitive could have.

The spelling of a form does not always follow from the infinitive
("verbeteren" gives "verbetert", "hanteren" gives "hanteert"), so each
function gives all candidates, likeliest first; who calls takes the first one
that is a Dutch word.
"""
import re

VOWELS = 'aeiouyäëïöüáéèíóú'
DIGRAPHS = ('aa', 'ee', 'oo', 'uu', 'ie', 'oe', 'ui', 'ei', 'eu', 'ou', 'au')
# Infinitives that end in -n behind their stem's own vowel.
VOWEL_VERBS = ('gaan', 'staan', 'slaan', 'zien', 'doen')
UNSTRESSED = ('be', 'ge', 'her', 'ont', 'ver', 'er')
# Prefixes with and without stress: "onderzoeken", "onderbrengen".
EITHER = ('aan', 'achter', 'door', 'mis', 'om', 'onder', 'over', 'vol',
          'voor', 'voort', 'weer', 'wan', 'tegen')


def harden(stem):
    """v and z become f and s at the end of a word."""
    return stem[:-1] + {'v': 'f', 'z': 's'}.get(stem[-1], stem[-1])


def stems(infinitive):
    """Pairs of the first person singular and what -t and -d stand behind."""
    if infinitive.endswith(VOWEL_VERBS):
        long = infinitive[:-1]
        return [(long[:-1] if long.endswith('aa') else long, long)]
    if infinitive.endswith('ën'):
        root = infinitive[:-2]
        if root.endswith('o'):
            return [(root, root + 'o')]
        long = root + 'e' if root.endswith('i') else root
        return [(long, long), (root, long)]
    if infinitive.endswith("'en"):
        return [(infinitive[:-3], infinitive[:-3] + "'")]
    if not infinitive.endswith('en'):
        return [(infinitive[:-1],) * 2]
    return [(s, s) for s in closed(infinitive[:-2])] + [(infinitive[:-1],) * 2]


def closed(root):
    """Spellings of an infinitive without -en as a word of its own."""
    if re.search(r'[iuoe]ër$', root):           # definiëren, creëren
        return [root[:-2] + ('ëer' if root[-3] == 'e' else 'eer')]
    if re.search(r'(bb|cc|dd|ff|gg|kk|ll|mm|nn|pp|rr|ss|tt|zz)$', root):
        return [root[:-1], root]
    if (re.search(r'[aeouüöë][^aeiouywjxhäëïöü]$', root) and
            root[-3:-1] not in DIGRAPHS):
        # One vowel before one consonant: long, unless it has no stress.
        double = {'ë': 'ëe', 'ü': 'üu', 'ö': 'öo'}.get(root[-2], root[-2] * 2)
        long = harden(root[:-2] + double + root[-1])
        short = harden(root)
        if one_syllable(root):
            return [long, short] if may_be_short(root) else [long]
        return [short, long] if unstressed(root) else [long, short]
    return [harden(root)]


def one_syllable(root):
    """Is there one vowel, or one behind an unstressed prefix?"""
    syllable = rf'[^{VOWELS}]*[{VOWELS}][^{VOWELS}]*'
    return bool(re.fullmatch(f'(?:{"|".join(UNSTRESSED)})?{syllable}', root))


def may_be_short(root):
    """Could the prefix be none ("gesel", "erger"), or is it "komen"?"""
    return bool(re.fullmatch(
        rf'(?:{"|".join(UNSTRESSED)})(?:[^{VOWELS}]+e[lnmr]|kom)',
        root))


def unstressed(root):
    """Is the last syllable likely to be a mute -el, -en, -em, -et?"""
    return bool(re.search(rf'[{VOWELS}][^{VOWELS}]*e[lnmt]$', root))


def third(long):
    return long if long.endswith('t') else long + 't'


def dentals(infinitive, long):
    """The t or d of the weak past, likeliest first."""
    root = long[:-1] if long.endswith('e') else re.sub(
        r"'?[eë]n$", '', infinitive)
    t = re.search(r'(?:[kfsptxcq]|ch|sh)$', root)
    return 'td' if t else 'dt'


def weak(long, dental):
    """The weak participle without ge-."""
    return long if long.endswith(dental) else long + dental


def weak_past(first, long, dental):
    """Singular; the plural has an n behind it."""
    return (long if long.endswith('e') else first) + dental + 'e'


def with_ge(word):
    """Spellings of ge- before a word."""
    if re.match(r'e(?!u)|i(?!j)|u(?!i)', word):
        trema = {'e': 'ë', 'i': 'ï', 'u': 'ü'}[word[0]]
        return ['ge' + trema + word[1:], 'ge' + word, 'ge-' + word]
    return ['ge' + word, 'ge-' + word]
