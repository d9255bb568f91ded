"""Risk control: statements, facts and cut-offs of a borrower; ratios recomputed and one grade on one of four scales."""
from .common import *

ITEM = {
    "zh": dict(ca="流动资产", ta="总资产", cl="流动负债", tl="总负债", eq="所有者权益", profit="利润总额", interest="利息支出", net="净利润", cash="经营现金流净额", debt="有息负债", money="货币资金", ebitda="EBITDA", ebit="EBIT"),
    "en": dict(ca="Current assets", ta="Total assets", cl="Current liabilities", tl="Total liabilities", eq="Equity", profit="Profit before tax", interest="Interest", net="Net income", cash="Operating cash flow", debt="Total debt", money="Cash", ebitda="EBITDA", ebit="EBIT"),
    "ja": dict(ca="流動資産", ta="総資産", cl="流動負債", tl="総負債", eq="純資産", profit="税引前利益", interest="支払利息", net="純利益", cash="営業CF", debt="有利子負債", money="現金", ebitda="EBITDA", ebit="EBIT"),
}
RATIO = {
    "zh": dict(current="流动比率", leverage="资产负债率", cover="利息保障倍数", cashq="经营现金流/净利润", netdebt="净负债/EBITDA", ebitcover="EBIT利息保障"),
    "en": dict(current="Current ratio", leverage="Liabilities / assets", cover="Interest cover", cashq="Operating cash flow / net income", netdebt="Net debt / EBITDA", ebitcover="EBIT interest cover"),
    "ja": dict(current="流動比率", leverage="負債比率", cover="インタレストカバレッジ", cashq="営業CF/純利益", netdebt="純負債/EBITDA", ebitcover="EBITカバレッジ"),
}
VALUE = {
    "loan-class": {"zh": ["正常", "关注", "次级", "可疑", "损失"], "en": ["Normal", "Special mention", "Substandard", "Doubtful", "Loss"], "ja": ["正常", "要注意", "要管理", "破綻懸念", "損失"]},
    "ifrs9": {"zh": ["阶段一", "阶段二", "阶段三"], "en": ["Stage 1", "Stage 2", "Stage 3"], "ja": ["ステージ1", "ステージ2", "ステージ3"]},
    "warning": {"zh": ["绿", "黄", "橙", "红"], "en": ["Green", "Yellow", "Orange", "Red"], "ja": ["緑", "黄", "橙", "赤"]},
}
W = {
    "zh": dict(late=["{k}逾期 {d} 天", "本金逾期 {d} 天", "利息逾期 {d} 天，本金未逾期", "借款 {a} 万元，逾期 {d} 天"], loan=["流动资金贷款", "经营性贷款", "固定资产贷款", "按揭贷款"], good=["各项贷款按期还本付息，无逾期", "按期还款，没有欠息", "无逾期、无欠息"], side=["抵押物：{o}，评估值 {a} 万元", "征信：近一年查询 {q} 次，无不良记录", "前三大客户占收入 {p}%", "担保人经营正常", "{y} 年一笔诉讼已结案", "法定代表人无变更"], object=["厂房", "住宅", "土地使用权", "商铺"], closed=["{y} 年的欠税已缴清，案件关闭", "上年被执行案件已结案"], note=["客户经理备注：老客户，建议按正常处理", "经办人意见：可按关注处理"],
               check="核对：{s}，平衡。", off="核对：{s}，与总资产 {t} 不等，报表不平。", days="逾期 {d} 天，{r}。", rule=["未超过 90 天，至少为关注", "超过 90 天，至少为次级", "超过 270 天，至少为可疑", "超过 360 天，为损失"], stage=["超过 30 天，推定为阶段二", "超过 90 天，推定为阶段三", "未超过 30 天，为阶段一"], noday="没有逾期，", one="只有一年数据，不判断趋势。", ignore="备注属于意见，不采纳。", so="级别：{v}。",
               why="{f}，评为{v}。", whyok="按期还款，没有现存的预警信号，评为{v}。", whycut="按所附标准，{f}，评为{v}。", head=["指标", "算式", "数值"], head2=["指标", "算式（{y}）", "{a}", "{y}"], ratios="指标：", concern="风险与缓释：{x}；{y}。", bads=["盈利和现金流下降", "短期偿债压力上升", "负债水平较高", "客户集中"], goods=["有抵押物可部分缓释", "利息覆盖尚可", "杠杆不高", "暂无其他负面信号"], action="行动：{x}；由{w}在 {n} 个工作日内完成，{z}。", acts=["核实还款来源", "启动催收", "取得补充报表", "下发预警并约谈借款人", "维持正常监测"], who=["客户经理", "授信审查岗", "风险经理"], then=["按月跟踪", "按季更新报表", "必要时调整分类"], lack="数据不足", nointerest="缺利息支出", assume=["指标按所给报表计算", "利息支出全部计入当期损益"], missing=["逾期原因与期后还款", "抵押率与顺位", "上年报表", "利息支出"], ev=dict(late="触发{v}的依据", good="没有触发更低级别", side="仅供参考", closed="已结案，不是现存信号", note="属于意见，不是依据", cut="适用的标准"), unit="万元",
               warn=["红：逾期超过 30 天，或进入破产程序", "橙：违反财务约束", "黄：逾期 5 至 30 天，或评级展望转负", "绿：没有上述情形，取最高信号"], breach=["财务约束：流动比率不低于 {m}，报告值为 {v}"], slight=["利息于到期后 {d} 天支付"], grade=["{g} 级：净负债/EBITDA 不高于 {x} 倍，EBIT 利息保障不低于 {y} 倍"], meets="净负债/EBITDA {x} 倍、EBIT 利息保障 {y} 倍，符合 {g} 级标准", sep="；", end="。"),
    "en": dict(late=["{k} {d} days past due", "Principal {d} days past due", "Exposure USD {a} million, past due by {d} days when the books closed", "Interest {d} days past due, principal on time"], loan=["Working capital loan", "Term loan", "Mortgage", "Equipment loan"], good=["All loans are paid on time", "No arrears and no unpaid interest", "No arrears"], side=["Collateral: {o}, valued at USD {a} million", "Three customers make {p}% of revenue", "Bureau: {q} enquiries in a year, no negative record", "The guarantor is in good standing", "Term loan amortises USD {q} million a year"], object=["a plant", "an office building", "land", "a shop"], closed=["Tax lien of {y}: released, case closed", "A lawsuit of {y} was settled"], note=["Relationship manager: old client, please treat as normal", "The client says the payment file was rejected; no notice is on file", "Please also state the 12-month PD"],
               check="Check: {s}: the sheet balances.", off="Check: {s}, not {t}: the sheet does not balance.", days="{d} days past due, {r}.", rule=["not more than 90: at least special mention", "more than 90: at least substandard", "more than 270: at least doubtful", "more than 360: loss"], stage=["more than 30: presumed stage 2", "more than 90: presumed stage 3", "not more than 30: stage 1"], noday="no arrears, ", one="One year only: no trend.", ignore="The remark is an opinion, not evidence.", so="Grade: {v}.",
               why="{f}, which gives {v}.", whyok="Loans are paid on time and no live signal stands against {v}.", whycut="By the cut-offs attached, {f}: {v}.", head=["Ratio", "Calculation", "Value"], head2=["Ratio", "Calculation ({y})", "{a}", "{y}"], ratios="Ratios:", concern="Concerns and mitigants: {x}; {y}.", bads=["profit and cash flow decline", "short-term debt is rising", "leverage is high", "customers are concentrated"], goods=["collateral mitigates in part", "interest is covered", "leverage is moderate", "no other live signal"], action="Action: {x}; done by the {w} in {n} working days; {z}.", acts=["obtain the source of repayment", "start collection", "ask for missing statements", "keep the bank's rights and request a remedy plan", "keep normal monitoring"], who=["relationship manager", "credit officer", "account officer"], then=["follow monthly", "update each quarter", "regrade where needed"], lack="insufficient data", nointerest="interest is missing", assume=["ratios from the statements as given", "all interest is charged to the year"], missing=["the cause of the delay", "loan to value and ranking", "prior-year statements", "interest"], ev=dict(late="the trigger of {v}", good="nothing triggers a lower grade", side="for information", closed="closed, not a live signal", note="an opinion, not evidence", cut="the cut-off applied"), unit="USD million",
               warn=["Red: more than 30 days past due, or insolvency", "Orange: breach of a financial covenant", "Yellow: payment 5 to 30 days late, or negative outlook", "Green: none of these; the highest signal decides"], breach=["Covenant: current ratio of at least {m}; the certificate reports {v}"], slight=["Interest was paid {d} days late"], grade=["Grade {g}: EBIT covers interest {y}x or more, net debt/EBITDA is {x}x at most"], meets="net debt/EBITDA of {x}x and EBIT interest cover of {y}x meet grade {g}", sep="; ", end="."),
    "ja": dict(late=["{k}の延滞{d}日", "元本の延滞{d}日"], loan=["運転資金", "設備資金"], good=["延滞はない", "約定どおり返済されている"], side=["担保：{o}、評価額{a}百万円", "上位3社が売上の{p}%"], object=["工場", "土地"], closed=["{y}年の訴訟は終了"], note=["担当者所見：正常でよい"], check="確認：{s}、一致。", off="確認：{s}、総資産{t}と一致しない。", days="延滞{d}日、{r}。", rule=["90日以下で「要注意」以上", "90日超で「要管理」以上", "270日超で「破綻懸念」以上", "360日超で「損失」"], stage=["30日超でステージ2と推定", "90日超でステージ3と推定", "30日以下でステージ1"], noday="延滞なし、", one="1期のみで傾向は判断しない。", ignore="所見は根拠としない。", so="区分：{v}。",
               why="{f}ため、{v}とする。", whyok="延滞がなく、{v}とする。", whycut="添付の基準により、{f}ため、{v}とする。", head=["指標", "計算式", "値"], head2=["指標", "計算式（{y}）", "{a}", "{y}"], ratios="指標：", concern="リスクと緩和要因：{x}、{y}。", bads=["収益が低下している", "負債が多い"], goods=["担保がある", "利息は賄える"], action="対応：{x}。{w}が{n}営業日以内に行い、{z}。", acts=["返済原資を確認する", "通常の管理を続ける"], who=["営業担当", "審査担当"], then=["毎月確認する"], lack="データ不足", nointerest="支払利息なし", assume=["示された財務諸表による"], missing=["延滞の原因", "担保の順位"], ev=dict(late="{v}の根拠", good="下位区分の兆候なし", side="参考", closed="終了した事案", note="意見にすぎない", cut="適用した基準"), unit="百万円",
               warn=["赤：30日超の延滞", "橙：財務制限条項の違反", "黄：5〜30日の支払遅延", "緑：該当なし"], breach=["財務制限条項：流動比率{m}以上、報告値は{v}"], slight=["利息は{d}日遅れて支払われた"], grade=["{g}：純負債/EBITDA {x}倍以下、EBITカバレッジ{y}倍以上"], meets="純負債/EBITDA {x}倍、EBITカバレッジ{y}倍で等級{g}を満たす", sep="、", end="。"),
}


def statements(lang, years):
    """A balance sheet that mostly balances, with simple ratios. {key: [values]}."""
    data = {k: [] for k in ("ca", "ta", "cl", "tl", "eq", "profit", "interest", "net", "cash")}
    total = R.randint(20, 200) * 100
    for _ in range(years):
        total = round(total * R.randint(95, 115) / 100 / 100) * 100
        owed = round(total * R.randint(35, 75) / 100 / 20) * 20
        short = max(100, round(owed * pick(.4, .5, .6) / 50) * 50)
        interest = pick(50, 60, 80, 100, 120, 150, 200)
        profit = interest * pick(-1, .5, 1, 1.5, 2, 3, 4, 6)
        net = max(20, round(abs(profit) * .75))
        for key, v in dict(ca=round(short * pick(.8, .9, 1, 1.1, 1.2, 1.25, 1.4, 1.5, 1.8, 2)), ta=total, cl=short, tl=owed, eq=total - owed, profit=round(profit), interest=interest, net=net, cash=round(net * pick(.4, .5, .6, .8, 1, 1.1, 1.2, 1.5))).items(): data[key].append(v)
    return data


def ratios(lang, data, i):
    """(name, calculation, shown value) of period i; None as a value where an item is missing."""
    g = lambda k: data[k][i] if k in data else None
    name, w, out = RATIO[lang], W[lang], []
    if g("cl"): out.append((name["current"], f"{c0(g('ca'))} / {c0(g('cl'))}", num(g("ca") / g("cl"), 2)))
    if g("ta"): out.append((name["leverage"], f"{c0(g('tl'))} / {c0(g('ta'))}", num(g("tl") / g("ta") * 100, 2) + "%"))
    if g("profit") is not None: out.append((name["cover"], f"({c0(g('profit'))} + {c0(g('interest'))}) / {c0(g('interest'))}", num((g("profit") + g("interest")) / g("interest"), 2)) if g("interest") else (name["cover"], w["nointerest"], w["lack"]))
    if g("cash") is not None and g("net"): out.append((name["cashq"], f"{c0(g('cash'))} / {c0(g('net'))}", num(g("cash") / g("net"), 2)))
    if "ebitda" in data:
        d = round(g("debt") - g("money"), 1)
        out.append((name["netdebt"], f"({num(g('debt'), 1)} - {num(g('money'), 1)}) / {num(g('ebitda'), 1)}", num(d / g("ebitda"), 2)))
        out.append((name["ebitcover"], f"{num(g('ebit'), 1)} / {num(g('interest'), 1)}", num(g("ebit") / g("interest"), 2)))
    return out


def risk_control(lang):
    w = W[lang]
    scale = pick("loan-class", "loan-class", "loan-class", "ifrs9", "warning", "grade-7")
    slot = lambda s, **more: s.format(k=pick(w["loan"]), a=pick(R.randint(1, 30), R.randint(1, 40) * 100), o=pick(w["object"]), q=R.randint(2, 12), p=R.randint(20, 70), y=R.randint(2019, 2025), **more)
    first, n_years = R.randint(2021, 2024), pick(1, 2, 2)
    tag = {"zh": "", "en": pick("", "FY"), "ja": ""}[lang]
    years = [f"{tag}{first + i}" for i in range(n_years)]
    data, cut, facts, think, evidence, missing = {}, "", [], [], [], []
    if scale == "grade-7":
        data = {k: [round(R.randint(*r) * pick(1, 1, .5), 1) for _ in years] for k, r in dict(debt=(90, 160), money=(10, 40), ebitda=(30, 60), ebit=(20, 40), interest=(4, 10)).items()}
    elif scale != "warning" or chance(.2):
        data = statements(lang, n_years)
        for key in R.sample(["profit", "net", "cash", "eq"], pick(0, 0, 1, 2)):
            data.pop(key, None); data.pop({"net": "cash", "cash": "net"}.get(key), None)
        if chance(.12) and "eq" in data: data["eq"][-1] -= pick(100, 200, 500)
        if chance(.12) and "profit" in data: data["interest"] = [None] * n_years
    day_count = None
    if scale in ("loan-class", "ifrs9") and chance(.65 if scale == "loan-class" else .85):
        day_count = pick(R.randint(5, 89), R.randint(91, 180), R.randint(20, 80), pick(R.randint(271, 350), R.randint(361, 500)) if chance(.3) else R.randint(31, 60))
        facts.append(("late", slot(pick(w["late"]), d=day_count)))
    if scale == "loan-class": level = 0 if day_count is None else 1 if day_count <= 90 else 2 if day_count <= 270 else 3 if day_count <= 360 else 4
    elif scale == "ifrs9": level = 0 if (day_count or 0) <= 30 else 1 if day_count <= 90 else 2
    elif scale == "warning":
        cut = "\n".join(x + w["end"] for x in w["warn"]); level = pick(0, 1, 2, 2, 3)
        if level == 3: day_count = R.randint(31, 120); facts.append(("late", slot(pick(w["late"]), d=day_count)))
        if level == 2 or (level == 3 and chance(.3)):
            m = pick(1.1, 1.2, 1.25, 1.5); v = round(m - R.randint(3, 20) / 100, 2); facts.append(("late", pick(w["breach"]).format(m=num(m, 2), v=num(v, 2))))
        if level == 1 or (level == 2 and chance(.4)): facts.append(("late" if level == 1 else "side", pick(w["slight"]).format(d=R.randint(6, 29))))
        if level == 0: facts.append(("good", pick(w["good"])))
    else:
        x, y = (data["debt"][-1] - data["money"][-1]) / data["ebitda"][-1], data["ebit"][-1] / data["interest"][-1]
        bands = [(2, 1.5, 6), (3, 2.5, 3.5), (4, 3.5, 2), (5, 5, 1)]
        level = next((g for g, a, b in bands if x <= a and y >= b), 6)
        cut = "\n".join(pick(w["grade"]).format(g=g, x=num(a), y=num(b)) + w["end"] for g, a, b in bands)
    if day_count is None and scale != "warning": facts.append(("good", pick(w["good"])))
    facts += [("side", slot(s)) for s in R.sample(w["side"], R.randint(0, 2))]
    if chance(.25): facts.append(("closed", slot(pick(w["closed"]))))
    if chance(.2): facts.append(("note", pick(w["note"])))
    value = str(level) if scale == "grade-7" else VALUE[scale][lang][level]
    rows_now, rows_before = ratios(lang, data, -1), ratios(lang, data, 0) if n_years == 2 else []
    if "ta" in data and "eq" in data:
        s = f"{c0(data['tl'][-1])} + {c0(data['eq'][-1])} = {c0(data['tl'][-1] + data['eq'][-1])}"
        balanced = data["tl"][-1] + data["eq"][-1] == data["ta"][-1]
        think.append(w["check" if balanced else "off"].format(s=s, t=c0(data["ta"][-1])))
    for i, (name, how, v) in enumerate(rows_now):
        shown = f"{rows_before[i][1]} = {rows_before[i][2]}{w['sep']}" if rows_before and rows_before[i][2] != w["lack"] else ""
        think.append(f"{name}{MARK[lang][2]}{shown}{how}{'' if v == w['lack'] else ' = ' + v}{w['end']}" if v != w["lack"] else f"{name}{MARK[lang][2]}{v}{w['end']}")
    if rows_now and n_years == 1: think.append(w["one"])
    if day_count is not None and scale == "loan-class": think.append(w["days"].format(d=day_count, r=w["rule"][max(0, level - 1)]))
    if day_count is not None and scale == "ifrs9": think.append(w["days"].format(d=day_count, r=w["stage"][{0: 2, 1: 0, 2: 1}[level]]))
    if any(k == "note" for k, _ in facts): think.append(w["ignore"])
    fact = next((t for k, t in facts if k == "late"), None)
    if scale == "grade-7": why = w["whycut"].format(f=w["meets"].format(x=rows_now[0][2], y=rows_now[1][2], g=value), v=value); think.append(w["meets"].format(x=rows_now[0][2], y=rows_now[1][2], g=value) + w["end"])
    elif fact: why = (w["whycut"] if cut else w["why"]).format(f=fact, v=value)
    else: why = w["whyok"].format(v=value)
    think.append(w["so"].format(v=value))
    for k, t in facts:
        if k in ("late", "good") or chance(.6): evidence.append((t, w["ev"][k].format(v=value)))
    if scale == "grade-7" and level <= 5: evidence.insert(0, (cut.split("\n")[level - 2].rstrip(w["end"]), w["ev"]["cut"]))
    body = []
    if rows_now:
        head = [h.format(a=years[0], y=years[-1]) for h in (w["head2"] if n_years == 2 else w["head"])]
        body = [w["ratios"], table(head, [[n, how, *([rows_before[i][2]] if rows_before else []), v] for i, (n, how, v) in enumerate(rows_now)])]
    else: body = [f"{w['ratios'].strip()}{'' if lang != 'en' else ' '}{w['lack']}"]
    fine = (level == 0 and scale != "grade-7") or (scale == "grade-7" and level <= 3)
    body.append(w["concern"].format(x=pick(w["bads"]), y=pick(w["goods"])))
    body.append(w["action"].format(x=w["acts"][-1] if fine else pick(w["acts"][:-1]), w=pick(w["who"]), n=pick(2, 3, 5, 10), z=pick(w["then"])))
    missing = R.sample(w["missing"], pick(0, 1, 1, min(2, len(w["missing"]))))
    inputs = {"scale": scale, "facts": "\n".join(t + w["end"] for _, t in facts), "currencyUnit": w["unit"], "basis": pick("unspecified", "consolidated", "parent"), "cutoffs": cut}
    if data:
        keys = [k for k in ("ca", "ta", "cl", "tl", "eq", "debt", "money", "ebitda", "ebit", "profit", "interest", "net", "cash") if k in data]
        show = lambda v: "—" if v is None else num(v, 1) if scale == "grade-7" else c0(v)
        inputs["statements"] = [[{"zh": "项目", "en": "Item", "ja": "項目"}[lang], *years]] + [[ITEM[lang][k], *map(show, data[k])] for k in keys]
        if chance(.4): inputs["definitions"] = {"zh": pick("流动比率 = 流动资产 / 流动负债", "资产负债率 = 总负债 / 总资产", "利息保障倍数 =（利润总额 + 利息支出）/ 利息支出"), "en": pick("Interest cover = (profit before tax + interest) / interest", "Current ratio = current assets / current liabilities"), "ja": "流動比率＝流動資産÷流動負債"}[lang]
    return inputs, reply("\n".join(think), sections(lang, why, body, evidence[:3], [pick(w["assume"])], missing, box(value)))
