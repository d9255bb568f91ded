"""Compliance, dialogue check and compliance report: documents put together from conduct_topics, and their reviews."""
from .common import *
from .conduct_topics import TOPICS

VERDICT = {"zh": ("不合规", "需人工复核", "合规"), "en": ("Non-compliant", "Needs review", "Compliant"), "ja": ("不適合", "要確認", "適合")}
RULE_NO = {"zh": "第 {} 条", "en": "{}", "ja": "第{}条"}
UNVERIFIED = {"zh": "未核实", "en": "not verified", "ja": "未確認"}
NO_RULE = {"zh": "无对应条文", "en": "no rule concerned", "ja": "該当なし"}
MEDIUM = {"zh": "中", "en": "Medium", "ja": "中"}
OPENING = {
    "zh": ["【{p}】火热发售中", "{p}本周开放申购", "尊敬的客户：感谢您选择{b}", "{b}财富管理通讯", "客户经理{m}致客户", "您持有的{p}将于{d}到期", "{p}由{b}管理，成立于{d}", "{p}投资于国债、金融债和高等级信用债"],
    "en": ["Introducing the {p}", "Dear {m}, thank you for your interest in the {p}", "Hi {m}, a word about the {p}", "{b} newsletter", "The {p} is managed by {b}", "Your {p} matures on {d}", "The {p} invests in government and corporate bonds", "Quarterly update on the {p}"],
    "ja": ["{p}のご案内", "{b}からのお知らせ", "{p}は{b}が運用します", "{p}は{d}に満期を迎えます"],
}
CLOSING = {
    "zh": ["详情请见官网", "客服电话见官网", "{b}", "本行保留解释权", "欢迎到网点咨询", "申购请登录手机银行"],
    "en": ["Best regards, {m}", "Call us any time", "{b}", "More on our website", "Kind regards, {b}"],
    "ja": ["詳しくは当社サイトをご覧ください", "お問い合わせは{b}まで"],
}


def slots(lang, text):
    return text.format(n=rate(3, 15), k=pick(2, 3, 5, 6, 8, 9), p=fund(lang), b=bank(lang), m=person(lang), d=day(lang))


def sentence(lang, text):
    return text[0].upper() + text[1:] if lang == "en" else text


def statement(lang, topic, kind):
    """(kind, topic, text, fix) of a sentence; kind is bad, hint, ok or plain."""
    if kind == "plain": return kind, None, slots(lang, pick(OPENING[lang] + CLOSING[lang])), ""
    choice = pick(TOPICS[lang][topic][kind])
    text, fix = (choice, "") if kind == "ok" else choice
    shared = dict(n=rate(3, 15), k=pick(2, 3, 5, 6, 8, 9))
    return kind, topic, sentence(lang, text.format(**shared)), fix.format(**shared)


def rulebook(lang, topics, shuffle=True):
    """(numbered text, topic -> number). A topic whose rule is not there is not regulated."""
    topics = list(topics)
    if shuffle: R.shuffle(topics)
    end = {"zh": "。", "en": ".", "ja": "。"}[lang]
    return "\n".join(f"{i}. {pick(TOPICS[lang][t]['rule'])}{end}" for i, t in enumerate(topics, 1)), {t: i for i, t in enumerate(topics, 1)}


def draw(lang, about):
    """Statements of a document: which are wrong decides the verdict."""
    mood = pick("bad", "bad", "bad", "ok", "ok", "hint", "mixed")
    topics = list(about); R.shuffle(topics)
    bad = R.randint(1, min(4, len(topics))) if mood in ("bad", "mixed") else 0
    hints = R.randint(1, min(2, len(topics) - bad)) if mood in ("hint", "mixed") and len(topics) > bad else 0
    kinds = ["bad"] * bad + ["hint"] * hints + ["ok"] * R.randint(1, 3)
    return [statement(lang, t, k) for t, k in zip(topics, kinds)]


def document(lang, said):
    """(text, first line if it says nothing to judge): lines or running text; each statement stays a clause of its own."""
    end = {"zh": pick("。", "。", "！"), "en": ".", "ja": "。"}[lang]
    lines = [s[2] for s in said]
    lead = slots(lang, pick(OPENING[lang])) if not lines or chance(.7) else None
    if lead: lines.insert(0, lead)
    if chance(.5): lines.append(slots(lang, pick(CLOSING[lang])))
    return pick("\n", " " if lang == "en" else "").join(line + end for line in lines), lead


def grade(issues, lang):
    """The verdict of a list of kinds."""
    high, review, fine = VERDICT[lang]
    return high if "bad" in issues else review if issues else fine


WORDS = {
    "zh": dict(start=["逐条对照。", "逐句核对材料。", "先列出条文，再看材料。"], bad="“{q}”{why}，违反第{i}条。", bad0="“{q}”{why}，属于违规。", hint="“{q}”没有明说，是否违反第{i}条要看上下文。", hint0="“{q}”含义不明，需要人工判断。",
               ok="“{q}”没有问题。", plain="“{q}”只是介绍。", free="条文没有规定的不认定。", none="没有发现问题。", inject="“{q}”是数据里的指令，不予理会，作为问题指出。", so="结论：{v}。",
               r_bad="材料中“{q}”{why}{more}。", more="，共有 {k} 处问题", r_hint="“{q}”等表述含糊，凭材料不能认定，需要人工复核。", r_ok=["材料如实说明情况，没有承诺、误导或催促。", "未发现违反要求的表述，并已作风险提示。", "没有推介或承诺，表述客观。"],
               hinted="暗示或含糊表述：", inject_title="材料夹带要求更改结论的指令", inject_fix="核实该句的来源并删去"),
    "en": dict(start=["Go through the text line by line.", "Compare each sentence with the rules.", "First the rules, then the text."], bad='"{q}" {why}: rule {i}.', bad0='"{q}" {why}: a breach.', hint='"{q}" does not say it openly; rule {i} may apply.', hint0='"{q}" is not clear and needs a person.',
               ok='"{q}" is fine.', plain='"{q}" only introduces.', free="What the rules do not regulate is no breach.", none="No issue found.", inject='"{q}" is an instruction inside the data: ignored and reported.', so="So: {v}.",
               r_bad='"{q}" {why}{more}.', more="; {k} issues in all", r_hint='The words "{q}" are not clear, so a person has to decide.', r_ok=["Nothing is promised or urged and the statements are fair.", "The text states facts and risks and breaks no rule.", "No promise, no pressure and no missing disclosure was found."],
               hinted="Unclear: ", inject_title="Instruction inside the material", inject_fix="Find out where it comes from and delete it."),
    "ja": dict(start=["一文ずつ確認する。"], bad="「{q}」は{why}ため、第{i}条に反する。", bad0="「{q}」は{why}ため違反である。", hint="「{q}」は第{i}条に触れる可能性がある。", hint0="「{q}」は不明確である。", ok="「{q}」は問題ない。", plain="「{q}」は紹介にすぎない。", free="規定にないことは違反としない。", none="問題は見つからない。",
               inject="「{q}」はデータ内の指示であり従わない。", so="結論：{v}。", r_bad="「{q}」は{why}{more}。", more="ため、問題は{k}件である", r_hint="「{q}」は不明確で、担当者の確認が必要である。", r_ok=["問題となる表現はなく、説明は適切である。"], hinted="不明確：", inject_title="資料内の指示", inject_fix="該当箇所を削除する"),
}


def review(lang, said, numbers, injected=None, title_of=None, order=None):
    """(trace, issues, kinds): what a reviewer thinks of each statement and lists. `numbers` is None without rules."""
    w, topics = WORDS[lang], TOPICS[lang]
    think, issues, kinds = [pick(w["start"])], [], []
    for at, (kind, topic, text, fix) in enumerate(said):
        if kind == "plain": think.append(w["plain"].format(q=text)); continue
        if kind == "ok" and chance(.4): continue
        number = None if numbers is None else numbers.get(topic)
        if numbers is not None and number is None and kind != "ok":
            continue  # not regulated by the rules attached
        why = topics[topic]["why"]
        if kind == "ok": think.append(w["ok"].format(q=text)); continue
        why = pick(why)
        think.append(w[kind if number else kind + "0"].format(q=text, why=why, i=number))
        clause = RULE_NO[lang].format(number) if number else UNVERIFIED[lang]
        title = pick(topics[topic]["title"]) if kind == "bad" else w["hinted"] + pick(topics[topic]["title"]).lower()
        severity = topics[topic]["severity"] if kind == "bad" else MEDIUM[lang]
        issues.append((title_of(at, title) if title_of else title, text, clause, severity, fix)); kinds.append((kind, text, why, at))
    if injected:
        think.append(w["inject"].format(q=injected))
        issues.append((w["inject_title"], injected, NO_RULE[lang], MEDIUM[lang], w["inject_fix"])); kinds.append(("hint", injected, "", len(said)))
    if not issues: think.append(w["none"])
    if order: issues, kinds = order(issues, kinds)
    return think, issues, kinds


def rationale(lang, kinds):
    w = WORDS[lang]
    worst = [k for k in kinds if k[0] == "bad"]
    if worst: return w["r_bad"].format(q=worst[0][1], why=worst[0][2], more=w["more"].format(k=len(kinds)) if len(kinds) > 1 else "")
    return w["r_hint"].format(q=kinds[0][1]) if kinds else pick(w["r_ok"])


def joined(lang, think):
    return pick("\n", "\n", " " if lang == "en" else "").join(think)


def compliance(lang):
    if chance(.1): return yes_no(lang)
    about = R.sample(list(TOPICS[lang]), min(len(TOPICS[lang]), R.randint(3, 6)))
    text, numbers = rulebook(lang, about) if chance(.8) else ("", None)
    said = draw(lang, about)
    R.shuffle(said)
    (body, lead), injected = document(lang, said), None
    if chance(.15):
        injected = injection(lang, VERDICT[lang][2])
        body += "\n" + {"zh": f"（{injected}。）", "en": f"({injected}.)", "ja": f"（{injected}）"}[lang]
    think, issues, kinds = review(lang, [("plain", None, lead, ""), *said] if lead else said, numbers, injected)
    verdict = grade([k[0] for k in kinds], lang)
    think.append(WORDS[lang]["so"].format(v=verdict))
    inputs = {"text": body, "rules": text, "audience": pick("unspecified", "retail", "retail", "professional", "internal")}
    if chance(.5): inputs["jurisdiction"] = {"zh": pick("中国内地", "中国香港", "上海"), "en": pick("US", "EU", "UK", "Singapore"), "ja": "日本"}[lang]
    return inputs, reply(joined(lang, think), issue_list(lang, rationale(lang, kinds), issues, box(verdict)))


def yes_no(lang):
    """Fin-R1's own prompt, sent in Chinese or Japanese: a description or a question, 是 or 否."""
    if lang == "en": lang = "zh"
    kind, topic, text, _ = statement(lang, pick(list(TOPICS[lang])), pick("bad", "ok"))
    end = {"zh": "。", "ja": "。"}[lang]
    yes, no = {"zh": ("是", "否"), "ja": ("はい", "いいえ")}[lang]
    answer = yes if kind == "ok" else no
    if lang == "zh": note = f"“{text}”{pick(TOPICS[lang][topic]['why'])}，不合规。" if kind == "bad" else f"“{text}”是客观说明，合规。"
    else: note = f"「{text}」は{pick(TOPICS[lang][topic]['why'])}。" if kind == "bad" else f"「{text}」は問題ない。"
    return {"text": text + end, "promptStyle": "fin-r1-yes-no", "_lang": lang}, reply(note, f"{note}\n{box(answer)}")


# ---------------------------------------------------------------- dialogues
SPEAKER = {"zh": [("客服", "客户"), ("理财经理", "客户"), ("客户经理", "客户"), ("坐席", "客户")], "en": [("Agent", "Client"), ("Adviser", "Client"), ("Agent", "Customer")], "ja": [("担当", "顧客")]}
CLIENT = {
    "zh": ["我想了解一下这款产品。", "保本吗？", "有什么风险？", "收益怎么样？", "我再考虑一下。", "费用怎么收？", "我的等级是 C{k}。", "好的，谢谢。", "什么时候到账？", "别人都说能赚钱，是真的吗？", "我现在不方便，以后再说。", "请不要再打来了。", "你能保证吗？", "嗯，然后呢？"],
    "en": ["What is the risk?", "Is it safe?", "I would like to think about it.", "How much are the fees?", "I am class C{k}.", "Thank you.", "When will I get the money?", "So it is guaranteed?", "I only have a minute.", "Please do not call again.", "Can you promise that?", "I see, go on."],
    "ja": ["リスクはありますか。", "元本は保証されますか。", "少し考えます。", "手数料はいくらですか。", "分かりました。"],
}
GREETING = {"zh": ["您好，这里是{b}，请问有什么可以帮您？", "您好，我是{b}的工作人员。", "您好，{b}，请讲。"], "en": ["Good morning, {b}, how can I help?", "Hello, this is {m} from {b}.", "Thank you for calling {b}."], "ja": ["{b}でございます。", "お電話ありがとうございます、{b}です。"]}
TURN = {"zh": ("第{i}轮 {s}：{t}", "第 {i} 轮，{s}", "决定轮次：", "无"), "en": ("Turn {i}, {s}: {t}", "{i}, {s}", "Deciding turn: ", "none"), "ja": ("{i}番 {s}：{t}", "{i}番、{s}", "決め手の発話：", "なし")}


def dialogue_check(lang):
    us, client = pick(SPEAKER[lang])
    about = R.sample(list(TOPICS[lang]), min(len(TOPICS[lang]), R.randint(3, 5)))
    text, numbers = rulebook(lang, about) if chance(.85) else ("", None)
    said = draw(lang, about)[:4]
    R.shuffle(said)
    end, colon = ({"zh": ("。", "："), "en": (".", ": "), "ja": ("。", "：")})[lang]
    lines, turns = [], []
    if chance(.7): lines.append(f"{us}{colon}{slots(lang, pick(GREETING[lang]))}")
    for statement_ in said:
        if chance(.75): lines.append(f"{client}{colon}{slots(lang, pick(CLIENT[lang]))}")
        lines.append(f"{us}{colon}{statement_[2]}{end}"); turns.append(len(lines))
    if chance(.6): lines.append(f"{client}{colon}{slots(lang, pick(CLIENT[lang]))}")
    naming, deciding, head, nobody = TURN[lang]
    role = us.lower() if lang == "en" else us

    def worst_first(issues, kinds):
        order = sorted(range(len(issues)), key=lambda i: (kinds[i][0] != "bad", i))
        return [issues[i] for i in order], [kinds[i] for i in order]

    think, issues, kinds = review(lang, said, numbers, None, lambda at, title: naming.format(i=turns[at], s=role, t=title.lower() if lang == "en" else title), worst_first)
    turn_of = {s[2]: t for s, t in zip(said, turns)}
    where = {"zh": "第{}轮", "en": "Turn {}: ", "ja": "{}番"}[lang]
    think = [where.format(turn_of[next(q for q in turn_of if q in line)]) + line if any(q in line for q in turn_of) else line for line in think]
    verdict = grade([k[0] for k in kinds], lang)
    think.append(WORDS[lang]["so"].format(v=verdict))
    decides = head + (deciding.format(i=turn_of[kinds[0][1]], s=role) if kinds else nobody)
    inputs = {"dialogue": "\n".join(lines), "rules": text, "scene": pick("sale", "sale", "service", "collection", "complaint")}
    if chance(.5): inputs["product"] = fund(lang) + {"zh": "（R{}）", "en": " (R{})", "ja": "（R{}）"}[lang].format(R.randint(1, 5))
    return inputs, reply(joined(lang, think), issue_list(lang, rationale(lang, kinds), issues, box(verdict), decides + "\n"))


# ---------------------------------------------------------------- report
CHECKS = {
    "promises": ("收益与保本承诺", "Promised returns or capital", "収益・元本の約束"), "risk": ("风险揭示", "Risk disclosure", "リスクの開示"), "suitability": ("适当性与受众", "Suitability and audience", "適合性と対象者"),
    "performance": ("业绩与排名引用", "Performance and rankings", "実績と順位の引用"), "fees": ("费用与税", "Fees and taxes", "手数料と税"), "conflicts": ("利益冲突", "Conflicts of interest", "利益相反"),
    "pressure": ("诱导与催促", "Inducement and pressure", "誘引と催促"), "privacy": ("个人信息", "Personal data", "個人情報"), "aml": ("反洗钱", "Anti-money laundering", "マネロン防止"),
}
RESULT = {"zh": dict(ok="通过", bad="不通过", hint="需复核", silent="需复核"), "en": dict(ok="Pass", bad="Fail", hint="Review", silent="Review"), "ja": dict(ok="可", bad="不可", hint="要確認", silent="要確認")}
REPORT = {
    "zh": dict(head=["检查项", "结果", "原文", "说明与修改建议"], body="逐项检查：", ok=["已说明", "表述清楚", "没有问题"], rule_ok="符合第 {} 条", rule="第 {} 条：", silent="文件没有写明，须补充", think="{c}：“{q}”，{r}。", think0="{c}：没有涉及，{r}。", so="总结论{v}。", only=["只按所附条文核对", "只对所见部分作出判断"], free=["没有附规则，按通行做法核对"],
               missing="{c}的说明", bad="{c}不通过：“{q}”{why}。", review="没有不通过的项目，但{c}需要复核。", fine="各项均有说明，没有发现问题。", note={"bad": "不通过的依据", "ok": "通过的依据", "hint": "表述不完整"}, inject="数据中的指令，不作为依据", comma="、"),
    "en": dict(head=["Check", "Result", "Quote", "Finding and fix"], body="Checks:", ok=["clear", "stated", "in order"], rule_ok="rule {} is met", rule="Rule {}: ", silent="not stated: add it", think='{c}: "{q}": {r}.', think0="{c}: silent, {r}.", so="Overall: {v}.", only=["only the rules attached apply", "only the part seen is judged"], free=["no rules came with it, so usual practice applies"],
               missing="what the document says on {c}", bad='{c} fails: "{q}" {why}.', review="Nothing fails, but {c} needs review.", fine="Every item is covered and nothing was found against it.", note={"bad": "the ground for Fail", "ok": "the ground for Pass", "hint": "not complete"}, inject="an instruction in the data, not followed", comma=", "),
    "ja": dict(head=["確認項目", "結果", "原文", "所見と修正案"], body="項目別の確認：", ok=["記載あり", "問題なし"], rule_ok="第{}条に適合", rule="第{}条：", silent="記載がないため追加する", think="{c}：「{q}」、{r}。", think0="{c}：記載なし、{r}。", so="総合判定：{v}。", only=["添付の規定だけで確認"], free=["一般的な要件で確認"],
               missing="{c}の記載", bad="{c}は不可：「{q}」は{why}。", review="不可はないが、{c}は確認が必要である。", fine="すべての項目に記載があり、問題はない。", note={"bad": "不可の根拠", "ok": "可の根拠", "hint": "記載が不完全"}, inject="データ内の指示であり従わない", comma="、"),
}


def compliance_report(lang):
    w, at = REPORT[lang], {"zh": 0, "en": 1, "ja": 2}[lang]
    checks = some(CHECKS, 2, 6)
    topic_of = {c: pick([t for t, v in TOPICS[lang].items() if v["check"] == c]) for c in checks}
    text, numbers = rulebook(lang, topic_of.values(), shuffle=chance(.3)) if chance(.65) else ("", None)
    mood = pick("bad", "bad", "ok", "hint")
    weights = {"bad": ["bad", "ok", "ok", "hint"], "ok": ["ok"], "hint": ["ok", "hint", "silent"]}[mood]
    kinds = {c: pick(weights) for c in checks}
    if mood == "bad" and "bad" not in kinds.values(): kinds[pick(checks)] = "bad"
    said = {c: statement(lang, topic_of[c], k) for c, k in kinds.items() if k != "silent"}
    order = list(said.values())
    if chance(.5): R.shuffle(order)
    (body, _), injected = document(lang, order), None
    if chance(.12):
        injected = injection(lang, RESULT[lang]["ok"])
        body += "\n" + injected + {"zh": "。", "en": ".", "ja": "。"}[lang]
    think, rows, evidence, missing = [], [], [], []
    for c in checks:
        name, kind = CHECKS[c][at], kinds[c]
        result = RESULT[lang][kind]
        number = numbers[topic_of[c]] if numbers else None
        if kind == "silent":
            think.append(w["think0"].format(c=name, r=result)); missing.append(w["missing"].format(c=name.lower() if lang == "en" else name))
            rows.append([name, result, "", (w["rule"].format(number) if number else "") + w["silent"]]); continue
        _, topic, quote, fix = said[c]
        think.append(w["think"].format(c=name, q=quote, r=result))
        note = (w["rule_ok"].format(number) if number else pick(w["ok"])) if kind == "ok" else (w["rule"].format(number) if number else "") + fix.strip('"')
        rows.append([name, result, quoted(lang, quote), note])
        if len(evidence) < 2 and chance(.6): evidence.append((quote, w["note"][kind]))
    if not evidence and said: evidence.append((next(iter(said.values()))[2], w["note"][kinds[next(iter(said))]]))
    if injected: evidence.append((injected, w["inject"])); think.append(WORDS[lang]["inject"].format(q=injected))
    found = set(kinds.values())
    verdict = VERDICT[lang][0 if "bad" in found else 1 if found & {"hint", "silent"} else 2]
    think.append(w["so"].format(v=verdict))
    worst = next((c for c in checks if kinds[c] == "bad"), None)
    open_ = [CHECKS[c][at] for c in checks if kinds[c] in ("hint", "silent")]
    if worst: why = w["bad"].format(c=CHECKS[worst][at], q=said[worst][2], why=pick(TOPICS[lang][topic_of[worst]]["why"]))
    else: why = w["review"].format(c=w["comma"].join(open_)) if open_ else w["fine"]
    inputs = {"document": body, "rules": text, "checks": checks, "kind": pick("marketing", "marketing", "contract", "policy", "report")}
    if chance(.5): inputs["jurisdiction"] = {"zh": pick("中国内地", "中国香港"), "en": pick("EU", "US", "UK"), "ja": "日本"}[lang]
    answer = sections(lang, why, [w["body"], table(w["head"], rows)], evidence, [pick(w["only"] if numbers else w["free"])], missing, box(verdict))
    return inputs, reply(joined(lang, think), answer)
