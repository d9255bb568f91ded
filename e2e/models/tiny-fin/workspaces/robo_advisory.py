"""Robo-advisory: a client, a product list and a split among the products that fit, with cost and stress worked out."""
from .common import *

PRODUCT = {
    "zh": {1: ["现金管理", "货币基金", "国债", "存款类理财"], 2: ["短债", "中短债基金", "稳健理财"], 3: ["固收增强", "平衡混合", "二级债基"], 4: ["指数增强", "沪深指数", "股票基金"], 5: ["行业股票", "商品期货", "科创主题"]},
    "en": {1: ["Money market", "Treasury bill fund", "Deposit fund"], 2: ["Short bond fund", "Government bond fund", "Bond ladder"], 3: ["Corporate bond fund", "Balanced fund", "Multi-asset fund"], 4: ["Global equity ETF", "Index fund", "Dividend equity fund"], 5: ["Sector equity fund", "Commodity fund", "Small cap fund"]},
    "ja": {1: ["MMF", "国債", "預金型"], 2: ["短期債券", "国内債券"], 3: ["バランス型", "社債型"], 4: ["世界株式ETF", "株式指数"], 5: ["新興国株式", "商品型"]},
}
STRESS = {1: [0], 2: [2, 3, 4, 5], 3: [8, 10, 12, 14], 4: [20, 25, 30], 5: [35, 40, 45]}
SPLIT = [[100], [80, 20], [70, 30], [60, 40], [50, 50], [40, 60], [30, 70], [20, 80], [20, 50, 30], [30, 40, 30], [10, 60, 30], [20, 40, 40], [10, 50, 40], [5, 40, 55], [10, 30, 40, 20], [20, 30, 30, 20], [5, 20, 20, 55], [10, 40, 30, 20]]
W = {
    "zh": dict(unit=["万元", "元"], goal=["目标是子女教育", "用于养老储备", "计划买房", "希望稳健增值", "没有具体目标"], debt=["无负债", "有房贷，利率 {r}%", "消费贷款 {a} {u}，年利率 {r}%"], limit=["不接受单年亏损超过 {l}%", "不投资烟草行业", "每年可能支取一次", "希望每年收益 {g}%，不能亏本", "想多买{p}"], head=["产品", "风险等级", "年费率", "压力情景一年损失"],
               fit="{c} 只能配 R{n} 及以下{x}。", over="，{p}为 R{r}，排除", nolevel="，{p}未标风险等级，不选", reserve="备用金 {m} × {s} = {v} {u}，放入{p}。", part="{p} {s}%：{a} × {f} = {v} {u}。", cost="费用：{t} = {v}%，{a} × {v}% = {y} {u}。", stress="压力：{t} = {v}%，{a} × {v}% = {y} {u}，{c}。", within="不超过 {l}%", above="超过 {l}%", free="客户未给上限", promise="不能承诺收益，须直说。", why="只用 R{n} 及以下产品，备用金先行留足，压力情景亏损 {v}%，{c}。", thead=["产品", "比例", "金额", "配置理由"],
               reason={1: ["备用金和近期支出", "保持流动性"], 2: ["期限匹配，波动小", "作为底仓"], 3: ["在等级内提高预期收益", "兼顾稳健与增长"], 4: ["长期增长部分", "少量权益"], 5: ["小比例进取部分"]}, body="配置：", after="费用与压力情景：年费用 {c}% × {a} {u} = {x} {u}；压力亏损 {s}% × {a} {u} = {y} {u}。", re=["再平衡：每年一次，偏离 5 个百分点时调整；期限缩短会改变建议。", "再平衡：每半年检查一次；收入变化时重新测评。"], assume="费率与压力损失取自产品表，按比例加权", missing=["收入稳定性与保险保障", "其他持仓", "税务情况"], ev=dict(limit="作为限制条件", over="高于客户等级，未选", goal="投资目标"), end="。", amount="{a} {u}", sign="", share="权益占比 {e}%"),
    "en": dict(unit=["USD", "EUR"], goal=["Saving for retirement", "Saving for a house", "Education of the children", "No special goal"], debt=["No debt", "Mortgage at {r}%", "Card debt of {u} {a} at {r}%"], limit=["No loss above {l}% in a year", "No tobacco", "One withdrawal a year is likely", "I want a guaranteed {g}% a year", "Put most into {p}"], head=["Product", "Risk level", "Yearly fee", "One-year loss under stress"],
               fit="{c}: R{n} at most{x}.", over="; {p} is R{r} and left out", nolevel="; {p} has no level and is left out", reserve="Reserve {m} × {s} = {u} {v}, held in {p}.", part="{p} {s}%: {a} × {f} = {v}.", cost="Cost: {t} = {v}%; {a} × {v}% = {y}.", stress="Stress: {t} = {v}%; {a} × {v}% = {y}, {c}.", within="within {l}%", above="above {l}%", free="no limit given", promise="No return can be promised.", why="Only products up to R{n} are used, months of spending are kept aside and the stress scenario costs {v}%, {c}.", thead=["Product", "Share", "Amount", "Why"],
               reason={1: ["holds the reserve", "near-term needs"], 2: ["steady part", "low volatility for the horizon"], 3: ["income within the class", "moderate growth"], 4: ["growth over the horizon", "a share of equity"], 5: ["a small growth part"]}, body="Allocation:", after="Cost and stress: {c}% × {u} {a} = {u} {x} a year; stress scenario {s}% × {u} {a} = {u} {y}.", re=["Rebalancing: once a year or at 5 points of drift; a shorter horizon would change the advice.", "Rebalancing: twice a year; a new risk class would change the advice."], assume="costs and stress figures come from the product table", missing=["other holdings", "tax position", "health costs and insurance"], ev=dict(limit="kept as a limit", over="above the client's class, left out", goal="the goal"), end=".", amount="{u} {a}", sign="", share="equity {e}%"),
    "ja": dict(unit=["万円", "円"], goal=["老後の備え", "教育資金"], debt=["負債なし", "住宅ローン{r}%"], limit=["年{l}%を超える損失は受け入れない"], head=["商品", "リスク等級", "年率手数料", "ストレス時の1年損失"], fit="{c}はR{n}以下{x}。", over="、{p}はR{r}のため除外", nolevel="、{p}は等級がなく除外", reserve="予備費 {m} × {s} = {v}{u}、{p}に置く。", part="{p} {s}%：{a} × {f} = {v}{u}。", cost="費用：{t} = {v}%、{a} × {v}% = {y}{u}。", stress="ストレス：{t} = {v}%、{a} × {v}% = {y}{u}、{c}。", within="{l}%以内", above="{l}%を超える", free="上限の指定なし", promise="収益は約束できない。", why="R{n}以下の商品だけを用い、ストレス損失は{v}%で{c}。", thead=["商品", "比率", "金額", "配分の理由"],
               reason={1: ["生活予備費"], 2: ["安定部分"], 3: ["収益の向上"], 4: ["長期の成長"], 5: ["少量の積極部分"]}, body="配分：", after="費用とストレス：費用 {c}% × {a}{u} = {x}{u}、損失 {s}% × {a}{u} = {y}{u}。", re=["リバランス：年1回見直す。"], assume="手数料と損失は一覧による", missing=["他の保有資産"], ev=dict(limit="制約として守る", over="区分を超えるため除外", goal="目標"), end="。", amount="{a}{u}", sign="", share="株式{e}%"),
}


def robo_advisory(lang):
    w = W[lang]
    unit = pick(w["unit"]); big = unit in ("元", "USD", "EUR", "円")
    amount = pick(20, 30, 40, 50, 60, 100, 150, 200) * (10000 if unit == "円" else 1000 if big else 1)
    cls = R.randint(1, 5)
    tag = lambda: pick("", "", pick(list("ABCDEMNPQ")))
    levels = sorted(R.sample([1, 1, 2, 2, 3, 3, 4, 4, 5], pick(3, 4, 5)))
    if levels[0] != 1: levels[0] = 1
    products = []
    for level in levels:
        name = pick([p for p in PRODUCT[lang][level] if all(not q[0].startswith(p) for q in products)] or PRODUCT[lang][level])
        products.append((name + (("" if lang != "en" else " ") + t if (t := tag()) else ""), level, pick(.1, .15, .2, .3, .4, .5, .6, .8, 1, 1.2), pick(STRESS[level])))
    unrated = {"zh": "结构性产品X", "en": "Structured note X", "ja": "仕組債X"}[lang] if chance(.15) else None
    fits = [p for p in products if p[1] <= cls]
    split = pick([s for s in SPLIT if len(s) <= len(fits)])
    chosen = [fits[0]] + sorted(R.sample(fits[1:], len(split) - 1), key=lambda p: p[1])
    horizon = pick(1, 2, 3, 5, 8, 10, 12, 15)
    limit = pick(None, 5, 8, 10, 15, 20)
    months, spend = pick((None, None), (3, amount // 100 or .2), (6, amount // 100 or .2), (12, amount / 100))
    show = lambda v: num(round(v, 4), comma=big)
    amt = lambda v: w["amount"].format(a=show(v), u=unit)
    cost = sum(s * p[2] / 100 for s, p in zip(split, chosen)); stress = sum(s * p[3] / 100 for s, p in zip(split, chosen))
    over = [p for p in products if p[1] > cls]
    why_limit = w["free"] if limit is None else w["within" if stress <= limit else "above"].format(l=limit)
    think = [w["fit"].format(c=f"C{cls}", n=cls, x="".join(w["over"].format(p=p[0], r=p[1]) for p in over[:2]) + (w["nolevel"].format(p=unrated) if unrated else ""))]
    if months: think.append(w["reserve"].format(m=months, s=show(spend), v=show(months * spend), u=unit, p=chosen[0][0]))
    think += [w["part"].format(p=p[0], s=s, a=show(amount), f=num(s / 100), v=show(amount * s / 100), u=unit) for s, p in zip(split, chosen)]
    weigh = lambda k: " + ".join(f"{num(s / 100)} × {num(p[k])}%" for s, p in zip(split, chosen))
    think += [w["cost"].format(t=weigh(2), v=num(cost), a=show(amount), y=show(amount * cost / 100), u=unit), w["stress"].format(t=weigh(3), v=num(stress), a=show(amount), y=show(amount * stress / 100), u=unit, c=why_limit)]
    wish = pick(w["limit"]).format(l=limit or 10, g=pick(8, 10, 12), p=pick(products)[0])
    if "{g}" in "".join(w["limit"]) and any(x in wish for x in ("guaranteed", "不能亏本")): think.append(w["promise"])
    goal = pick(w["goal"]); debt = pick(w["debt"]).format(r=pick(4, 5, 12, 15), a=show(amount // 10), u=unit)
    situation = [goal, debt, wish] if chance(.6) else [debt, wish] if chance(.6) else [goal, debt]
    space = " " if lang == "en" else ""
    evidence = []
    if wish in situation: evidence.append((wish, w["ev"]["limit"]))
    if over: evidence.append((f"{over[-1][0]} R{over[-1][1]}", w["ev"]["over"]))
    if not evidence: evidence.append((situation[0], w["ev"]["goal"]))
    share = chance(.2); equity = sum(s for s, p in zip(split, chosen) if p[1] >= 4)
    rows = [[p[0], f"{s}%", amt(amount * s / 100), pick(w["reason"][p[1]])] for s, p in zip(split, chosen)]
    body = [w["body"], table(w["thead"], rows), w["after"].format(c=num(cost), a=show(amount), u=unit, x=show(amount * cost / 100), s=num(stress), y=show(amount * stress / 100)), pick(w["re"])]
    listed = [[p[0], f"R{p[1]}", f"{p[2]:.2f}%", f"{p[3]}%"] for p in products]
    if unrated: listed.append([unrated, {"zh": "未标", "en": "not rated", "ja": "なし"}[lang], "1.50%", {"zh": "不详", "en": "unknown", "ja": "不明"}[lang]])
    if chance(.4): R.shuffle(listed)
    inputs = {"clientClass": f"C{cls}", "amount": amount, "currency": unit, "horizon": horizon, "situation": space.join(s + w["end"] for s in situation), "products": [w["head"], *listed], "answerIn": "equity-share" if share else "risk-level"}
    if chance(.9): inputs["age"] = R.randint(25, 72)
    if limit is not None: inputs["lossLimit"] = limit
    if months: inputs |= {"reserveMonths": months, "monthlySpending": spend}
    boxed = percent_box(f"{equity}%") if share else box(f"R{max(p[1] for p in chosen)}")
    return inputs, reply("\n".join(think), sections(lang, w["why"].format(n=max(p[1] for p in chosen), v=num(stress), c=why_limit), body, evidence, [w["assume"]], [pick(w["missing"])], boxed))
