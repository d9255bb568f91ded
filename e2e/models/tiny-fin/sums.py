"""Short conversations of plain sums, many to a reply: what the longer calculations are made of.

    python sums.py OUT.jsonl [--n 4000] [--seed 1]

Lines as corpus.py writes them. Sizes are those that a model this small can learn: sums and differences of up to five digits,
products with one or two digits, shares of round amounts.
"""
from fractions import Fraction as F

from corpus import SYS, fmt
from workspaces.common import R, chance, num, pick, write_lines


def figure(digits, places):
    """A number of `digits` digits or one less, and its text, with `places` decimals."""
    n = F(R.randrange(1, 10 ** R.randint(max(1, digits - 1), digits)), 10 ** places)
    return n, f"{float(n):.{places}f}"


def add(lang):
    places, digits = pick(0, 0, 0, 1, 1, 2), pick(1, 2, 3, 3, 4, 5)
    parts = [figure(digits, places) for _ in range(pick(2, 2, 2, 3))]
    total = sum(n for n, _ in parts)
    return " + ".join(t for _, t in parts), f"{float(total):.{places}f}"


def subtract(lang):
    places, digits = pick(0, 0, 0, 1, 1, 2), pick(1, 2, 3, 3, 4, 5)
    (a, s), (b, t) = figure(digits, places), figure(digits, places)
    if a < b and chance(.7): a, s, b, t = b, t, a, s
    return f"{s} - {t}", f"{float(a - b):.{places}f}"


def multiply(lang):
    a, b = R.randrange(2, pick(100, 1000)), pick(R.randint(2, 9), R.randint(2, 9), R.randint(2, 20), pick(10, 12, 25, 50, 100))
    shift = pick(1, 1, 10, 100)
    return f"{fmt(F(a, shift))} × {b}", fmt(F(a * b, shift))


def percent(lang):
    p, base = R.randint(1, 95), pick(10, 20, 40, 50, 60, 80, 100, 200, 300, 500, 800, 1000, 5000, 20000)
    rate = pick(f"{p}%", num(p / 100))
    return f"{base} × {rate}", fmt(F(base * p, 100))


def divide(lang):
    b, q = pick(2, 4, 5, 8, 10, 12, 20, 25, 40, 50, 100, 200), F(R.randrange(1, 400), pick(1, 10, 100))
    return f"{fmt(b * q)} / {b}", fmt(q)


KINDS = [add, add, subtract, subtract, multiply, percent, divide]
ASK = {"zh": ["计算：", "逐行计算。", "请算出每一行的结果："], "en": ["Compute:", "Work out each line.", "Give the result of each line:"]}


def conversation():
    lang = "zh" if chance(.5) else "en"
    sums = [pick(KINDS)(lang) for _ in range(R.randint(3, 9))]
    done = "\n".join(f"{left} = {right}" for left, right in sums)
    user = pick(ASK[lang]) + "\n" + "\n".join(left for left, _ in sums)
    said = f"<think>\n{done}\n</think>\n<answer>\n\\boxed{{{sums[-1][1]}}}\n</answer>"
    messages = ([{"role": "system", "content": SYS}] if chance(.4) else []) + [{"role": "user", "content": user}, {"role": "assistant", "content": said}]
    return {"scn": "sums", "lang": lang, "kind": "sums", "gold": sums[-1][1], "messages": messages}


if __name__ == "__main__":
    write_lines(conversation, 4000)
