"""Questions on a report: a small statement and one figure from it, or none."""
from .common import *

ROWS = {
    "zh": [("营业收入", 1), ("营业成本", .68), ("毛利", .3), ("销售费用", .08), ("管理费用", .06), ("研发费用", .1), ("利息支出", .02), ("净利润", .09), ("总资产", 1.6), ("总负债", .9), ("经营现金流", .12), ("存货", .2)],
    "en": [("Net sales", 1), ("Revenue", 1), ("Cost of sales", .63), ("Gross profit", .35), ("Selling expenses", .08), ("R&D expenses", .1), ("Interest expense", .02), ("Net income", .09), ("Total assets", 1.6), ("Total liabilities", .9), ("Operating cash flow", .12), ("Inventories", .2)],
    "ja": [("売上高", 1), ("売上原価", .65), ("販売費", .08), ("研究開発費", .1), ("純利益", .09), ("総資産", 1.6), ("総負債", .9)],
}
W = {
    "zh": dict(unit=["百万元", "万元", "亿元"], item="项目（{u}）", grow=["{b} 年{x}比 {a} 年增长了多少？", "{x}在 {b} 年的同比变化是多少？"], diff=["{b} 年{x}比 {a} 年变化了多少？", "{x}从 {a} 年到 {b} 年变化多少？"], share=["{b} 年{x}占{y}的比率是多少？", "{b} 年{x}是{y}的百分之几？"], pp=["{x}占{y}的比率从 {a} 年到 {b} 年变化多少个百分点？"],
               margin=["{b} 年的毛利率是多少？"], convert=["{b} 年{x}是多少万元？"], missing=["{b} 年的{x}是多少？"], cells="取数：", calc="计算：", cell="{x}，{y}：{v}", neg="，即 -{v}", why="{what}为 {v}。", what=dict(grow="{x}的增长率", diff="{x}的变化额", share="{x}占{y}的比率", pp="比率的变化", margin="毛利率"), up="增长", row="取自该行", assume=dict(grow="变化按上年为基数", diff="变化 = 新 - 旧", share="按同一年度计算", pp="比率相减", margin="毛利 = 营业收入 - 营业成本"),
               none="表中没有{x}，无法回答。", insufficient="数据不足", need="{x}的数据", follow="问：{q}答：{a}", again=["那么 {b} 年呢？", "{b} 年的这个比率是多少？"], that="按上一问理解为同一指标", think="先取数，再计算。", brackets="附注：括号内为负数。", points="百分点"),
    "en": dict(unit=["USD million", "EUR million", "USD thousand"], item="{u}", grow=["By how much did {x} grow in {b}?", "What was the change of {x} in {b} against {a}?"], diff=["How much did {x} change from {a} to {b}?", "By what amount did {x} change in {b}?"], share=["What share of {y} was {x} in {b}?", "What was {x} as a percentage of {y} in {b}?"], pp=["By how many percentage points did {x} over {y} change from {a} to {b}?"],
               margin=["What was the gross margin in {b}?"], convert=["What was {x} in {b}, in thousands?"], missing=["What was {x} in {b}?"], cells="Cells:", calc="Calculation:", cell="{x}, {y}: {v}", neg=", that is -{v}", why="{what} is {v}.", what=dict(grow="The growth of {x}", diff="The change of {x}", share="{x} over {y}", pp="The change of the ratio", margin="The gross margin"), up="growth", row="the row used", assume=dict(grow="growth is relative to the year before", diff="change = new - old", share="both figures of one year", pp="difference of two rates", margin="gross profit = sales - cost of sales"),
               none="The table does not state {x}, so no figure can be given.", insufficient="insufficient data", need="{x}", follow="Q: {q} A: {a}", again=["And in {b}?", "What was it in {b}?"], that="the same ratio as in the earlier question", think="First the cells, then the calculation.", brackets="Brackets are negative figures.", points="percentage points"),
    "ja": dict(unit=["百万円"], item="項目（{u}）", grow=["{b}年の{x}は前年比で何%増えたか。"], diff=["{b}年の{x}は{a}年からいくら変化したか。"], share=["{b}年の{y}に占める{x}の比率は。"], pp=["{y}に占める{x}の比率は{a}年から{b}年に何ポイント変化したか。"], margin=["{b}年の粗利率は。"], missing=["{b}年の{x}はいくらか。"], cells="参照：", calc="計算：", cell="{x}、{y}：{v}", neg="、すなわち -{v}", why="{what}は{v}。", what=dict(grow="{x}の増加率", diff="{x}の変化", share="{x}の{y}に対する比率", pp="比率の変化", margin="粗利率"), row="参照した行",
               assume=dict(grow="前年を基準とする", diff="変化 = 新 - 旧", share="同じ年度で計算", pp="率の差", margin="粗利 = 売上高 - 売上原価"), none="表に{x}がないため答えられない。", insufficient="データ不足", need="{x}のデータ", follow="問：{q}答：{a}", again=["{b}年は。"], that="前の質問と同じ指標", think="値を取り、計算する。", brackets="括弧は負数。", points="ポイント"),
}


def table_qa(lang):
    w = W[lang]
    unit, dec = pick(w["unit"]), pick(0, 0, 1)
    base = R.randint(200, 6000); first = R.randint(2019, 2023); years = [first + i for i in range(pick(2, 3, 3))]
    names = [ROWS[lang][pick(0, 1) if lang == "en" else 0]] + some(ROWS[lang][2 if lang == "en" else 1:], 2, 4)
    values = {n: [round(base * s * R.randint(80, 125) / 100, dec) for _ in years] for n, s in names}
    if chance(.3): values[names[-1][0]][-1] *= -1
    show = lambda v: f"({c0(-v) if dec == 0 else num(-v, 1, True)})" if v < 0 else c0(v) if dec == 0 else num(v, 1, True)
    rows = [[w["item"].format(u=unit), *map(str, years)]] + [[n, *map(show, values[n])] for n, _ in names]
    x, y = R.sample([n for n, _ in names], 2)
    top = names[0][0]
    kind = pick("grow", "grow", "grow", "diff", "diff", "diff", "share", "share", "share", "pp", "pp", "margin", "margin", "missing", "follow", "follow")
    i = R.randrange(1, len(years)); a, b = years[i - 1], years[i]
    cost = {"zh": "营业成本", "en": "Cost of sales", "ja": "売上原価"}[lang]
    if kind == "margin" and cost not in values: kind = "share"
    if kind in ("share", "pp", "follow"): y = top; x = pick([n for n, _ in names[1:]])
    signed = lambda v: ("-" if v < 0 else "") + (c0(abs(v)) if dec == 0 else num(abs(v), 1, True))
    cell = lambda n, k: w["cell"].format(x=n, y=years[k], v=show(values[n][k])) + (w["neg"].format(v=show(-values[n][k])) if values[n][k] < 0 else "")
    inputs, steps, cells, missing, places, out = {}, [], [], [], 2, "%"
    low = lambda n: n[0].lower() + n[1:] if lang == "en" and not n.startswith("R&D") else n
    ask = lambda k, **more: pick(w[k]).format(x=low(x), y=low(y), a=a, b=b, **more)
    if kind == "missing":
        absent = pick([n for n, _ in ROWS[lang] if n not in values]); question = w["missing"][0].format(x=low(absent), b=b)
        think, why, boxed = w["none"].format(x=low(absent)), w["none"].format(x=low(absent)), box(w["insufficient"])
        cells, steps, assume, missing, out, places = [], [w["insufficient"]], None, [w["need"].format(x=low(absent))], unit, dec
    else:
        shape = "share" if kind == "follow" else kind
        question = ask(shape)
        new, old = values[x][i], values[x][i - 1]
        d = round(new - old, 1)
        if shape == "grow": cells = [cell(x, i - 1), cell(x, i)]; v = d / abs(old) * 100; steps = [f"{signed(new)} - {signed(old)} = {signed(d)}", f"{signed(d)} / {signed(abs(old))} = {num(v, 2)}%"]
        elif shape == "diff": cells = [cell(x, i - 1), cell(x, i)]; v = d; out, places = unit, dec; steps = [f"{signed(new)} - {signed(old)} = {signed(d)}"]
        elif shape == "margin": x = top; c = values[cost][i]; g = round(values[top][i] - c, 1); v = g / values[top][i] * 100; cells = [cell(top, i), cell(cost, i)]; steps = [f"{signed(values[top][i])} - {signed(c)} = {signed(g)}", f"{signed(g)} / {signed(values[top][i])} = {num(v, 2)}%"]
        elif shape == "share": v = new / values[y][i] * 100; cells = [cell(x, i), cell(y, i)]; steps = [f"{signed(new)} / {signed(values[y][i])} = {num(v, 2)}%"]
        else:
            p, q = [round(values[x][k] / values[y][k] * 100, 2) for k in (i - 1, i)]; v = q - p; out = w["points"]; cells = [cell(x, i - 1), cell(x, i), cell(y, i - 1), cell(y, i)]
            steps = [f"{signed(old)} / {signed(values[y][i - 1])} = {num(p, 2)}%", f"{signed(new)} / {signed(values[y][i])} = {num(q, 2)}%", f"{num(q, 2)}% - {num(p, 2)}% = {num(v, 2)}%"]
        if kind == "follow":
            k = i - 1; earlier = values[x][k] / values[y][k] * 100
            inputs["earlier"] = w["follow"].format(q=w["share"][0].format(x=low(x), y=low(y), a=a, b=years[k]), a=f"{show(values[x][k])} / {show(values[y][k])} = {num(earlier, 2)}%")
            question = pick(w["again"]).format(b=b)
        value = num(v, places, comma=places < 2 and chance(0))
        shown = f"{value}%" if out == "%" else f"{value} {out}" if lang == "en" else value + out
        why = w["why"].format(what=w["what"][shape].format(x=x, y=low(y)), v=shown)
        boxed = percent_box(shown); assume = w["that"] if kind == "follow" else w["assume"][shape]
        think = "\n".join([*([w["think"]] if chance(.5) else []), *steps])
        inputs["changeAs"] = {"diff": "absolute", "pp": "points"}.get(shape, "relative")
    inputs |= {"question": question, "table": rows, "unit": out, "decimals": places}
    if chance(.25): inputs["context"] = w["brackets"]
    evidence = []
    if kind != "missing": evidence = [(" ".join([x, *map(show, values[x])]), w["row"])]
    body = [*([w["cells"], *[f"- {c}" for c in cells]] if cells else [w["cells"], f"- {w['insufficient']}"]), w["calc"], *steps, ""]
    return inputs, reply(think, sections(lang, why, body, evidence, [assume] if assume else [], missing, boxed))
