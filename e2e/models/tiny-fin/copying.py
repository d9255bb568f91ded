"""Short conversations in which the answer is to be copied out of the question, word for word.

    python copying.py OUT.jsonl [--n 6000] [--seed 1]

The sentences are random words, so a model gets them right only by looking them up. Lines as corpus.py writes them.
"""

from corpus import SYS
from workspaces.common import R, chance, pick, write_lines
from workspaces.varied_words import clause

SAY = {
    "zh": dict(number="{i}. {t}", stop="。", quote="「{q}」", think="“{q}”", nth=["请原样引用第 {i} 条。", "第 {i} 条怎么说？", "引用第{i}条原文。"], last=["请引用最后一条。", "最后一条的原文是什么？"], who=["{w}说了什么？请引用原话。", "引用{w}的话。"],
               begins=["以“{h}”开头的那一句是什么？", "引用以“{h}”开头的一句。"], all=["逐条引用原文。", "把下面的话逐条抄写一遍。"], trace=["第 {i} 条是{q}。", "找到第 {i} 条：{q}。"], trace0=["原文是{q}。", "文中说{q}。", "找到这一句：{q}。"], answer=["原文：{q}", "依据：{q}", "{q}"], people=["客服", "客户", "经理", "坐席", "顾问", "王女士", "李先生"], colon="："),
    "en": dict(number="{i}. {t}", stop=".", quote='"{q}"', think='"{q}"', nth=["Quote sentence {i}.", "What does rule {i} say?", "Give the words of number {i}."], last=["Quote the last sentence.", "What does the last one say?"], who=["What did {w} say? Quote it.", "Quote {w}."],
               begins=['Which sentence begins with "{h}"?', 'Quote the one that starts with "{h}".'], all=["Quote each of them.", "Copy the sentences one by one."], trace=["Number {i} says {q}.", "Sentence {i} is {q}."], trace0=["The text says {q}.", "It reads {q}.", "Here it is: {q}."], answer=["Quote: {q}", "Evidence: {q}", "{q}"], people=["Agent", "Client", "Adviser", "Manager", "Ana", "Paul"], colon=": "),
}


def conversation():
    lang = "zh" if chance(.55) else "en"
    w = SAY[lang]
    size = R.randint(2, 6)
    texts = [clause(lang, 2, pick(4, 7, 10)) for _ in range(size)]
    at = R.randrange(size)
    kind = pick("nth", "nth", "last", "who", "begins", "all")
    ask, lines = "", [w["number"].format(i=i, t=t + w["stop"]) for i, t in enumerate(texts, 1)]
    wanted = [at]
    if kind == "last": wanted = [size - 1]; ask = pick(w["last"])
    elif kind == "nth": ask = pick(w["nth"]).format(i=at + 1)
    elif kind == "all": wanted = list(range(size)); ask = pick(w["all"])
    elif kind == "who":
        people = R.sample(w["people"], min(size, len(w["people"]))); texts = texts[:len(people)]; at = R.randrange(len(people)); wanted = [at]
        lines = [p + w["colon"] + t + w["stop"] for p, t in zip(people, texts)]; ask = pick(w["who"]).format(w=people[at])
    else:
        head = texts[at].split(" ")[0] if lang == "en" else texts[at][:3]
        ask = pick(w["begins"]).format(h=head)
        if chance(.5): lines = [t + w["stop"] for t in texts]
    body = pick("\n", "\n", "" if lang == "zh" else " ").join(lines)
    user = pick(f"{ask}\n{body}", f"{body}\n{ask}")
    trace = [pick(w["trace"] if kind in ("nth", "all") else w["trace0"]).format(i=i + 1, q=w["think"].format(q=texts[i])) for i in wanted]
    answer = [pick(w["answer"]).format(q=w["quote"].format(q=texts[i])) for i in wanted]
    if len(answer) > 1: answer = ["- " + w["quote"].format(q=texts[i]) for i in wanted]
    said = "<think>\n" + "\n".join(trace) + "\n</think>\n<answer>\n" + "\n".join(answer) + "\n</answer>"
    messages = ([{"role": "system", "content": SYS}] if chance(.6) else []) + [{"role": "user", "content": user}, {"role": "assistant", "content": said}]
    return {"scn": "copy", "lang": lang, "kind": "copy", "gold": "", "messages": messages}


if __name__ == "__main__":
    write_lines(conversation, 6000)
