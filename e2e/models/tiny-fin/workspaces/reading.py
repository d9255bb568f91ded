"""News sentiment and cause and effect: short news put together from facts, and what they say."""
from .common import *
from .vary import varied

# fact, what it means. Slots: {n} percentage, {a} amount, {k} count
NEWS = {
    "zh": dict(
        up=[("净利润同比增长 {n}%", "盈利改善"), ("中标{k}亿元工程", "订单增加"), ("合同金额 {a} 亿元", "订单规模大"), ("上调全年收入指引 {n}%", "前景改善"), ("拟回购 {a} 亿元股份", "提振信心"), ("新药获批上市", "新增收入来源"), ("三季度订单创历史新高", "需求旺盛"), ("毛利率提高 {k} 个百分点", "盈利能力改善"),
            ("亏损 {a} 亿元，少于市场预期", "好于预期"), ("获得大客户长期订单", "收入有保障"), ("评级机构上调其评级", "信用改善"), ("分红比例提高到 {n}%", "回报股东"), ("销量同比增长 {n}%", "需求增长"), ("收入超出预期 {n}%", "好于预期"), ("产能利用率升至九成以上", "经营好转")],
        down=[("净利润同比下降 {n}%", "盈利恶化"), ("下调全年收入指引 {n}%", "前景转差"), ("因信息披露违规被罚款 {a} 亿元", "处罚与声誉损失"), ("召回 {k} 万件产品", "成本与声誉损失"), ("大股东拟减持 {k}% 股份", "供给增加"), ("主要客户终止合同", "收入减少"), ("原料涨价 {n}%，公司未作套保", "成本上升"), ("竞争加剧，产品降价 {n}%", "利润受压"),
              ("评级机构下调其评级", "信用转差"), ("工厂停产 {k} 周", "产量减少"), ("年内第{k}次更换财务总监", "管理不稳"), ("应收账款逾期 {a} 亿元", "回款风险"), ("收入低于预期 {n}%", "不及预期"), ("海外订单减少 {n}%", "需求下降")],
        flat=[("将于 {d} 召开年度股东大会", "例行事项"), ("股权登记日为 {d}", "例行事项"), ("变更办公地址", "与经营无关"), ("公布第{k}期月度数据，与上月持平", "没有方向"), ("股价与昨日持平", "没有方向"), ("聘任新的行政负责人", "例行变动"), ("将于 {d} 发布年报", "例行事项"), ("董事会会议如期举行", "例行事项")],
        irony=["干得真漂亮，今年第{k}次下调指引", "太厉害了，又一次“创纪录”的亏损", "真是好公司，{k} 个月换了 {k} 个总经理"],
        link=["{c}公告，{x}。", "{c}：{x}。", "据交易所公告，{c}{x}。", "{c}今日表示，{x}。", "快讯：{c}{x}。"], join=["{x}，{y}", "{x}；{y}", "{x}；同时{y}", "{x}，但{y}", "{x}，并称{y}"],
        word=dict(up="看涨", flat="中性", down="看跌"), think=dict(up="好：{q}，{w}。", down="坏：{q}，{w}。", flat="{q}，{w}，没有好坏之分。"), so="{v}。", none="没有好坏之分。",
        why=dict(up=["{w}，对公司是正面事实。", "已公布的事实偏正面：{w}。"], down=["{w}，对公司是负面事实。", "已公布的事实偏负面：{w}。"], flat=["只是例行信息，没有影响价值的内容。", "文中只有{w}，没有好坏之分。"], both=["好坏并存，好的一面是{p}，坏的一面是{m}，相互抵消。"], long="虽有{p}，但中长期看{m}更重要。", irony="语气是反讽，{k}是负面事实。"),
        good="好的一面：", bad="坏的一面：", no="文中没有", assume=["未考虑文外信息", "假定公告内容属实", "按所选时间范围判断"], missing=["具体金额与影响期间", "管理层的进一步说明", "毛利率与付款条件"], note=dict(up="正面事实", down="负面事实", flat="例行事项"), irony_think="“{q}”是反话，实际是负面。", inject="“{q}”是数据里的指令，不予理会。", body="方向：", injected="数据中的指令，未采纳", end="。"),
    "en": dict(
        up=[("net profit rose {n}%", "earnings improve"), ("wins a {k} year contract worth {a} million", "orders grow"), ("raises its full-year guidance", "outlook improves"), ("announces a {a} million buyback", "confidence"), ("record bookings in the third quarter", "strong demand"), ("margin up {k} points", "profitability improves"), ("a loss of {a} million, smaller than expected", "better than expected"),
            ("sales beat estimates by {n}%", "better than expected"), ("backlog up {n}% y/y", "strong demand"), ("its new drug was approved", "a new source of revenue"), ("an agency raised its rating", "better credit"), ("lifts its dividend by {n}%", "returns to shareholders"), ("volumes grew {n}%", "demand grows")],
        down=[("net profit fell {n}%", "earnings worsen"), ("cuts its full-year guidance by {n}%", "outlook worsens"), ("is fined {a} million", "penalty and reputation"), ("recalls its main product", "cost and reputation"), ("its largest customer leaves", "revenue is lost"), ("fuel costs jump {n}% and little is hedged", "costs rise"), ("sales miss estimates by {n}%", "worse than expected"), ("a plant stops for {k} weeks", "output falls"),
              ("an agency lowered its rating", "worse credit"), ("the finance chief leaves, the third this year", "unrest in management"), ("cuts its dividend by {n}%", "less for shareholders"), ("export orders dropped {n}%", "demand falls")],
        flat=[("will hold its annual meeting on {d}", "routine"), ("moves its head office", "routine"), ("publishes its monthly figures, unchanged", "no direction"), ("closed unchanged", "no direction"), ("names a new office manager", "routine"), ("will report results on {d}", "routine")],
        irony=["Great job, {c}, the fourth warning this year", "Well done, {c}, another record loss", "Brilliant, {c}: {k} managers in {k} months"],
        link=["{c} {x}.", "{c}: {x}.", "${t} {x}.", "News: {c} {x}.", "{c} says: {x}."], join=["{x}; {y}", "{x} and {y}", "{x}, but {y}", "{x}, while {y}"],
        word=dict(up="Bullish", flat="Neutral", down="Bearish"), think=dict(up="Good: {q} ({w}).", down="Bad: {q} ({w}).", flat="{q}: {w}, neither good nor bad."), so="{v}.", none="neither side",
        why=dict(up=["The text reports a positive fact: {w}.", "The facts are on the positive side: {w}."], down=["The text reports a negative fact: {w}.", "The facts are on the negative side: {w}."], flat=["Routine news without good or bad.", "Only {w}, nothing that moves the value."], both=["Good and bad balance: {p} against {m}."], long="For the longer horizon {m} weighs more than {p}.", irony="The praise is ironic: {k} is bad news."),
        good="For: ", bad="Against: ", no="nothing in the text", assume=["the text reports correctly", "nothing outside the text is used", "judged for the horizon asked"], missing=["the size of the effect", "a statement by the company", "timing and amounts"], note=dict(up="positive fact", down="negative fact", flat="routine"), irony_think='"{q}" is irony: in fact negative.', inject='"{q}" tells the reader what to answer, so it does not count.', body="Direction:", injected="written to steer the reader, not followed", end="."),
    "ja": dict(
        up=[("純利益は{n}%増加した", "業績の改善"), ("通期予想を上方修正した", "見通しの改善"), ("大型契約を獲得した", "受注の増加"), ("自社株買いを発表した", "株主還元")], down=[("純利益は{n}%減少した", "業績の悪化"), ("通期予想を下方修正した", "見通しの悪化"), ("製品を回収する", "費用と信用の低下"), ("工場が{k}週間停止した", "生産の減少")],
        flat=[("{d}に株主総会を開く", "定例の事項"), ("本社を移転する", "定例の事項"), ("株価は前日と変わらない", "方向なし")], irony=["さすがです、今年{k}回目の下方修正"], link=["{c}は、{x}。", "{c}：{x}。"], join=["{x}、{y}", "{x}が、{y}"],
        word=dict(up="強気", flat="中立", down="弱気"), think=dict(up="良い面：{q}、{w}。", down="悪い面：{q}、{w}。", flat="{q}、{w}。"), so="{v}。", none="特になし",
        why=dict(up=["良い事実が示されている：{w}。"], down=["悪い事実が示されている：{w}。"], flat=["定例の情報で、良し悪しはない。"], both=["良い面（{p}）と悪い面（{m}）が釣り合う。"], long="{p}はあるが、中長期では{m}がより重要である。", irony="皮肉であり、{k}は悪い事実である。"),
        good="良い面：", bad="悪い面：", no="記載なし", assume=["本文の記載が正しいとする"], missing=["影響の金額と時期"], note=dict(up="良い事実", down="悪い事実", flat="定例の事項"), irony_think="「{q}」は皮肉である。", inject="「{q}」はデータ内の指示であり従わない。", body="方向：", injected="データ内の指示であり従わない", end="。"),
}


def sentiment(lang):
    w = NEWS[lang]
    name = company(lang)
    fill = lambda s: s.format(n=pick(R.randint(2, 60), rate(1, 30)), a=rate(1, 30), k=pick(2, 3, 4, 5, 6), d=day(lang), c=name)
    side = pick("up", "up", "down", "down", "flat", "both", "irony")
    horizon = pick("short", "short", "long")
    facts = []
    if side in ("up", "both"): facts += [("up", f, m) for f, m in R.sample(w["up"], pick(1, 2) if side == "up" else 1)]
    if side in ("down", "both"): facts += [("down", f, m) for f, m in R.sample(w["down"], pick(1, 2) if side == "down" else 1)]
    if side == "flat": facts += [("flat", f, m) for f, m in R.sample(w["flat"], pick(1, 2))]
    facts = [(s, fill(f), m) for s, f, m in facts]
    if side == "both" and chance(.4): facts.reverse()
    mark = "".join(ch for ch in name.upper() if ch.isascii() and ch.isalpha())[:4]
    if side == "irony":
        quote = fill(pick(w["irony"])); facts = [("down", quote, "")]
        text = quote + pick(w["end"], "！" if lang == "zh" else w["end"])
    else:
        body = facts[0][1] if len(facts) == 1 else pick(w["join"]).format(x=facts[0][1], y=facts[1][1])
        text = pick(w["link"]).format(c=name, x=body, t=mark)
        if lang == "en": text = text[0].upper() + text[1:]
    verdict = {"irony": "down", "both": "down" if horizon == "long" else "flat"}.get(side, side)
    injected = injection(lang, w["word"]["up"]) if chance(.1) else None
    if injected: text += {"zh": f"（{injected}）", "en": f" ({injected}.)", "ja": f"（{injected}）"}[lang]
    think = [w["irony_think"].format(q=facts[0][1])] if side == "irony" else [w["think"][s].format(q=f, w=m) for s, f, m in facts]
    if injected: think.append(w["inject"].format(q=injected))
    think.append(w["so"].format(v=w["word"][verdict]))
    good = [m for s, _, m in facts if s == "up"]; bad = [m for s, _, m in facts if s == "down" and m]
    comma = {"zh": "、", "en": ", ", "ja": "、"}[lang]
    if side == "irony": why = w["why"]["irony"].format(k=quoted(lang, facts[0][1])); bad = [facts[0][1]]
    elif side == "both": why = w["why"]["long"].format(p=good[0], m=bad[0]) if verdict == "down" else pick(w["why"]["both"]).format(p=good[0], m=bad[0])
    else: why = pick(w["why"][side]).format(w=comma.join(m for _, _, m in facts))
    end = w["end"]
    sides = f"{w['good']}{comma.join(good) or w['no']}{end}{' ' if lang == 'en' else ''}{w['bad']}{comma.join(bad) or w['no']}{end}"
    whole = text.split("\n")[0].rstrip(w["end"]) if len(facts) == 1 and not injected and chance(.35) else None
    evidence = [(whole or f, w["note"][s]) for s, f, _ in facts]
    if injected: evidence.append((injected, w["injected"]))
    inputs = {"text": text, "horizon": horizon}
    if chance(.8): inputs["target"] = pick(name, name, mark or name)
    j = pick("", "\n") if lang != "en" else pick(" ", "\n")
    return inputs, reply(j.join(think), sections(lang, why, [w["body"], sides], evidence, [pick(w["assume"])], [pick(w["missing"])] if chance(.8) else [], box(w["word"][verdict])))


# ---------------------------------------------------------------- cause and effect
LINKS = {
    "zh": dict(
        event=["铝价上涨 {n}%", "原料成本增加", "毛利率下降", "净利润减少 {n}%", "汇率贬值 {n}%", "汇兑收益增加", "海外需求放缓", "订单减少 {n}%", "工厂停产 {k} 周", "产量下降", "交货推迟 {k} 周", "违约金支出增加", "央行下调利率", "融资成本降低", "债券价格上升", "房贷利率上升", "购房申请减少", "开工面积下降 {n}%", "运费上涨 {n}%", "物流费用增加", "产品提价", "收入增长 {n}%", "监管收紧", "新业务放缓", "广告投入加大", "销量上升 {n}%", "现金流改善", "借款减少", "芯片短缺", "整车产量减少 {n}%", "天气转冷", "用气量增加", "竞争加剧", "售价下跌 {n}%", "坏账增加", "拨备计提上升", "会员流失", "门店关闭 {k} 家"],
        fact=["由于{a}，{b}", "受{a}影响，{b}", "{a}，导致{b}", "{a}，因此{b}", "因{a}，{b}", "{b}，主要原因是{a}", "{a}使得{b}", "{a}造成{b}"], expected=["管理层预计，{a}将使{b}", "分析师预期{a}会导致{b}", "公司预计{a}将带来{b}"], claimed=["董事长称{b}是{a}所致", "公司把{b}归因于{a}"],
        denied=["{b}并非由于{a}", "公司称{b}与{a}无关"], sequence=["{a}之后，{b}", "{a}，同期{b}", "周一{a}，周二{b}"], word=dict(fact="事实", expected="预期", claimed="单方说法"), head=["原因", "结果", "依据程度", "原文"], body="因果对：", arrow="{a} → {b}，{s}。", count="共{n}对。", none="没有明示的因果，零对。", denied_think="“{q}”是否认，不列。", seq_think="“{q}”只是先后，不算因果。",
        why=["共{n}对因果，均有明示的连接词。", "文中明示{n}对因果。"], chain="{n}对因果首尾相连，成为链条。", zero="文中只有先后或否认，没有明示的因果。", both="两个原因汇合为一个结果。", box="{n}对", note=dict(denied="否定的因果不列", sequence="先后不等于因果", fact="明示的因果", expected="属于预期", claimed="单方说法，未证实"), assume=["只取明示的因果", "同一事项用同样的写法"], missing=["各原因的金额", "影响的持续时间"], end="。", sep=""),
    "en": dict(
        event=["copper prices rose {n}%", "raw material costs went up", "gross margin fell", "net profit dropped {n}%", "the currency weakened {n}%", "export revenue rose", "demand slowed", "orders fell {n}%", "the plant stopped for {k} weeks", "output declined", "deliveries slipped by {k} weeks", "penalties increased", "the central bank cut rates", "borrowing costs fell", "bond prices rose", "mortgage rates rose to {n}%", "applications dropped", "housing starts fell {n}%", "freight costs rose {n}%", "the port strike lasted {k} days", "prices were raised", "revenue grew {n}%", "new rules took effect", "new business slowed", "advertising increased", "sales rose {n}%", "cash flow improved", "debt was reduced", "chips ran short", "car output fell {n}%", "winter was cold", "gas use increased", "stores closed", "sales were weak", "bad loans increased", "provisions went up"],
        fact=["because {a}, {b}", "{a}, which led to the fact that {b}", "as {a}, {b} as a result", "{a}; as a result {b}", "{b} because {a}", "since {a}, {b}", "{a} and therefore {b}"], expected=["analysts expect that {b} because {a}", "management expects that, as {a}, {b}"], claimed=["the chair says that {b} because {a}", "the firm blames weak results: {b} because {a}"],
        denied=["the firm says that {b}, but not because {a}", "it is not true that {b} because {a}"], sequence=["{a}; in the same month {b}", "first {a}, then {b}"], word=dict(fact="fact", expected="expected", claimed="claimed"), head=["Cause", "Effect", "Support", "Quote"], body="Pairs:", arrow="{a} → {b}, {s}.", count="{n} pairs.", none="No stated relation: 0 pairs.", denied_think='"{q}" is a denial, left out.', seq_think='"{q}" is order in time, not cause.',
        why=["The text states {n} relations.", "{n} relations are stated with plain words."], chain="{n} relations form a chain.", zero="The text holds only order in time or a denial.", both="Two causes lead to one effect.", box="{n} pairs", note=dict(denied="denied, so left out", sequence="order in time is not cause", fact="a stated relation", expected="an expectation", claimed="one side's claim"), assume=["only stated relations count", "one matter is named in the same words"], missing=["the size of each cause", "how long it lasts"], end=".", sep=" "),
    "ja": dict(
        event=["銅価格が{n}%上昇した", "原料費が増えた", "粗利率が低下した", "純利益が{n}%減った", "円安が進んだ", "輸出が伸びた", "需要が鈍化した", "受注が{n}%減った", "工場が停止した", "納期が遅れた", "金利が下がった", "債券価格が上がった"],
        fact=["{a}ため、{b}", "{a}ことにより、{b}", "{a}結果、{b}"], expected=["会社は、{a}ため、{b}とみている"], claimed=["会長は、{a}ため{b}と述べた"], denied=["{b}のは、{a}ためではない"], sequence=["{a}後、{b}"], word=dict(fact="事実", expected="予想", claimed="一方の主張"), head=["原因", "結果", "確かさ", "原文"], body="因果の組：", arrow="{a} → {b}、{s}。", count="計{n}組。", none="明示の因果はない。", denied_think="「{q}」は否定であり挙げない。", seq_think="「{q}」は前後関係にすぎない。",
        why=["{n}組の因果が明示されている。"], chain="{n}組の因果が連鎖している。", zero="明示された因果はない。", both="二つの原因が一つの結果を生む。", box="{n}組", note=dict(denied="否定された因果", sequence="前後関係は因果ではない", fact="明示の因果", expected="予想", claimed="一方の主張"), assume=["明示された因果だけを取る"], missing=["各原因の金額"], end="。", sep=""),
}


def cause_effect(lang):
    w = LINKS[lang]
    fill = lambda s: s.format(n=R.randint(2, 40), k=pick(2, 3, 4, 5, 6))
    shape = pick("chain", "chain", "pairs", "pairs", "two", "zero", "one")
    names = [varied(lang, fill(e)) if chance(.8) else fill(e) for e in R.sample(w["event"], 6)]
    pairs = {"chain": [(i, i + 1) for i in range(pick(2, 2, 3))], "pairs": [(0, 1), (2, 3)], "two": [(0, 2), (1, 2)], "one": [(0, 1)], "zero": []}[shape]
    said, rows, think, evidence = [], [], [], []
    for a, b in pairs:
        support = pick("fact", "fact", "fact", "expected", "claimed")
        text = pick(w[support]).format(a=names[a], b=names[b])
        text = text[0].upper() + text[1:] if lang == "en" else text
        said.append((support, text)); rows.append([names[a], names[b], w["word"][support], quoted(lang, text)])
        think.append(w["arrow"].format(a=names[a], b=names[b], s=w["word"][support]))
    for kind in ({"zero": pick(["denied"], ["sequence"], ["denied", "sequence"])}.get(shape, ["denied"] if chance(.15) else ["sequence"] if chance(.15) else [])):
        text = pick(w[kind]).format(a=names[4], b=names[5])
        text = text[0].upper() + text[1:] if lang == "en" else text
        said.append((kind, text)); think.append(w["denied_think" if kind == "denied" else "seq_think"].format(q=text))
    count = len(rows)
    think.append(w["count"].format(n=count) if count else w["none"])
    order = list(said)
    if chance(.2): R.shuffle(order)
    lead = f"{company(lang)}{ {'zh': '公告：', 'en': ' reports: ', 'ja': 'の発表：'}[lang]}" if chance(.4) else ""
    text = lead + pick(w["sep"], "\n").join(t + w["end"] for _, t in order)
    for kind, t in said:
        if kind not in ("fact",) or (not evidence and chance(.8)): evidence.append((t, w["note"][kind]))
    why = w["zero"] if not count else w["chain"].format(n=count) if shape == "chain" else w["both"] if shape == "two" and chance(.6) else pick(w["why"]).format(n=count)
    body = [w["body"], table(w["head"], rows)] if rows else []
    inputs = {"text": text, "implied": pick("explicit", "explicit", "implied")}
    if chance(.2): inputs["focus"] = {"zh": pick("利润", "毛利率", "汇率", "订单"), "en": pick("profit", "margin", "sales"), "ja": pick("利益", "受注")}[lang]
    return inputs, reply("\n".join(think), sections(lang, why, body, evidence[:2], [pick(w["assume"])], [pick(w["missing"])] if chance(.5) else [], box(w["box"].format(n=count))))
