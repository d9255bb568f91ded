"""Makes quotes worth copying: the sentences that a reply quotes are changed at random, in the question and in the reply alike.

The templates say the same few hundred sentences, so a small model recalls them and quotes what does not stand in the
text. After this no sentence comes twice, and only looking at the question tells how it goes on."""
import re

from .common import *
from .varied_words import clause, word

QUOTES = re.compile(r"「([^「」\n]{4,160})」|“([^“”\n]{4,160})”|\"([^\"\n]{4,200})\"")


def strings(value):
    if isinstance(value, str): yield value
    elif isinstance(value, dict): yield from (s for v in value.values() for s in strings(v))
    elif isinstance(value, list): yield from (s for v in value for s in strings(v))


def replaced(value, changes):
    if isinstance(value, str):
        for old, new in changes: value = value.replace(old, new)
        return value
    if isinstance(value, dict): return {k: replaced(v, changes) for k, v in value.items()}
    if isinstance(value, list): return [replaced(v, changes) for v in value]
    return value


def varied(lang, text):
    """The sentence with one to four places changed; now and then nothing is left of it."""
    if chance(.08): return clause(lang)
    pieces = text.split(" ") if lang == "en" else re.findall(r"[0-9.,%]+|[A-Za-z]+|[^0-9A-Za-z]{1,3}", text)
    for _ in range(R.randint(1, min(4, 1 + len(pieces) // 3))):
        at = R.randrange(len(pieces) + 1)
        if chance(.5) and at < len(pieces) and not re.search(r"\d", pieces[at]): pieces[at] = word(lang)
        else: pieces.insert(at, word(lang))
    if lang == "en": return " ".join(pieces)
    out = pieces[0]  # two figures side by side would be one
    for piece in pieces[1:]: out += ("、" if out[-1] in "0123456789.%" and piece[0] in "0123456789" else "") + piece
    return out


def vary(lang, inputs, reply, share=.85):
    """The same question and reply with most of the quoted sentences changed in both."""
    found = {next(filter(None, m)) for m in QUOTES.findall(reply)}
    asked = list(strings(inputs))
    quotes = [q for q in sorted(found) if any(q in s for s in asked) and not any(q != other and q in other for other in found)]
    changes = [(q, varied(lang, q)) for q in quotes if chance(share)]
    return replaced(inputs, changes), replaced(reply, changes)
