"""Financial calculation, in Chinese, English and (a few kinds) Japanese: one function per kind of question.

A kind returns a dict: question, steps (lines `calculation = result`), value, unit, places, formula, why, more, quote, note, assume;
optional data (rows), missing, facts (fields of the form). Results are computed exactly and rounded only when written."""
from math import erf, exp, log, sqrt

from .common import *

FORM = {"zh": ("公式与计算：", "敏感性："), "en": ("Formula and workings:", "Sensitivity: "), "ja": ("公式と計算：", "感応度：")}
CURRENCY = {"zh": ["元", "万元", "美元"], "en": ["USD", "EUR", "CNY"], "ja": ["円", "万円"]}


def say(lang, zh, en, ja=None):
    text = {"zh": zh, "en": en, "ja": ja}[lang]
    if text is None: raise LookupError("this kind does not speak " + lang)
    return text


def money(lang, x, unit, comma=None):
    """An amount as a question words it: 500 万元, USD 500."""
    text = num(x, comma=x >= 1000 and chance(.7) if comma is None else comma)
    return f"{unit} {text}" if lang == "en" else f"{text} {unit}" if lang == "zh" else f"{text}{unit}"


def simple_interest(lang):
    unit = pick(CURRENCY[lang]); p, r, t = pick(1, 2, 5, 8, 10, 20, 50) * pick(100, 1000, 10000), R.randint(2, 12), R.randint(2, 6)
    v = p * r * t / 100
    return dict(question=say(lang, f"本金 {money(lang, p, unit)}，年利率 {r}%，单利计息 {t} 年。求利息。", f"Principal {money(lang, p, unit)} at {r}% simple interest for {t} years. Find the interest.", f"元本{money(lang, p, unit)}、年利率{r}%、単利で{t}年。利息を求めよ。"),
                steps=[f"{num(p)} × {num(r / 100)} = {num(p * r / 100)}", f"{num(p * r / 100)} × {t} = {num(v)}"], value=v, unit=unit, places=pick(0, 2), formula="I=Prt",
                why=say(lang, f"按单利，{t} 年利息为 {num(v)} {unit}。", f"At simple interest {t} years give {unit} {num(v)}.", f"単利で{t}年の利息は{num(v)}{unit}。"), more=say(lang, f"利率每升高 1 个百分点，利息增加 {num(p * t / 100)} {unit}。", f"One more percentage point adds {unit} {num(p * t / 100)}.", f"利率が1ポイント上がると利息は{num(p * t / 100)}{unit}増える。"),
                quote=say(lang, f"年利率 {r}%", f"{r}% simple interest", f"年利率{r}%"), note=say(lang, "年利率", "the yearly rate", "年利率"), assume=say(lang, "利息不再计息", "interest earns no interest", "利息に利息は付かない"), facts={"compounding": "simple"})


def future_value(lang):
    unit = pick(CURRENCY[lang]); p, r, t = pick(1, 2, 5, 10, 20) * pick(100, 1000, 10000), R.randint(2, 10), R.randint(2, 4)
    g = (1 + r / 100) ** t; v = p * g
    return dict(question=say(lang, f"存入 {money(lang, p, unit)}，年利率 {r}%，按年复利，{t} 年后的本利和是多少？", f"{money(lang, p, unit)} grows at {r}% compounded yearly for {t} years. Find the final amount.", f"{money(lang, p, unit)}を年利{r}%の年複利で{t}年運用する。元利合計を求めよ。"),
                steps=[f"{num(1 + r / 100)}^{t} = {num(g)}", f"{num(p)} × {num(g)} = {num(v, 2)}"], value=v, unit=unit, places=2, formula="FV=PV(1+r)^n", why=say(lang, f"按年复利，{t} 年后为 {num(v, 2)} {unit}。", f"Compounded yearly the amount is {unit} {num(v, 2)}.", f"年複利で{t}年後は{num(v, 2)}{unit}。"),
                more=say(lang, "期限越长，复利的作用越大。", "A longer term adds more than in proportion.", "期間が長いほど複利の効果は大きい。"), quote=say(lang, f"年利率 {r}%", f"{r}% compounded yearly", f"年利{r}%の年複利"), note=say(lang, "复利利率", "the compound rate", "複利の利率"), assume=say(lang, "利息全部留存", "all interest stays in", "利息はすべて再投資"), facts={"compounding": "annual"})


def effective_rate(lang):
    m, word = pick((12, "monthly"), (4, "quarterly"), (2, "semiannual")); r = pick(3, 4, 4.8, 5, 6, 7.2, 8, 9, 10, 12)
    v = ((1 + r / 100 / m) ** m - 1) * 100; other = round(r + pick(.05, .1, .2), 2)
    by = {"zh": {12: "按月复利", 4: "按季复利", 2: "每半年复利"}, "en": {12: "compounded monthly", 4: "compounded quarterly", 2: "compounded twice a year"}, "ja": {12: "月複利", 4: "四半期複利", 2: "半年複利"}}[lang][m]
    two = chance(.5) and lang != "ja"
    q = say(lang, f"名义年利率 {num(r)}%，{by}。求有效年利率。", f"A nominal rate of {num(r)}% is {by}. Find the effective annual rate.", f"名目年利率{num(r)}%、{by}。実効年利率を求めよ。")
    if two: q = say(lang, f"甲银行报价年利率 {num(r)}%，{by}；乙银行报价 {num(other)}%，按年复利。哪一家的有效年利率更高？填入较高的有效年利率。", f"Bank A quotes {num(r)}% {by}, bank B {num(other)}% yearly. Which effective annual rate is higher? Box the higher one.")
    top = max(v, other) if two else v
    return dict(question=q, steps=[f"{num(r / 100)} / {m} = {num(r / 100 / m)}", f"{num(1 + r / 100 / m)}^{m} - 1 = {num(v / 100)}"], value=top, unit="%", places=2, formula=r"EAR=\left(1+\frac{r}{m}\right)^m-1",
                why=say(lang, f"{by}的有效年利率为 {num(v, 2)}%" + (f"，{'高于' if v > other else '低于'} {num(other, 2)}%。" if two else "。"), f"{by[0].upper() + by[1:]}, the effective rate is {num(v, 2)}%" + (f", {'above' if v > other else 'below'} {num(other, 2)}%." if two else "."), f"{by}の実効年利率は{num(v, 2)}%。"),
                more=say(lang, "计息次数越多，有效年利率越高。", "More frequent compounding raises the effective rate.", "複利回数が多いほど実効年利率は高い。"), quote=say(lang, f"年利率 {num(r)}%", f"{num(r)}%", f"名目年利率{num(r)}%"), note=say(lang, "名义利率，须换算", "a nominal rate", "名目利率"), assume=say(lang, "利息全部留存，无费用", "no fees, all interest stays in", "費用はない"), facts={"compounding": word})


def daily_rate(lang):
    n = pick(2, 3, 4, 6, 8, 10); d = n / 10000; v = ((1 + d) ** 365 - 1) * 100
    return dict(question=say(lang, f"某借款产品日利率万分之{'零一二三四五六七八九十'[n]}。求单利年化和按日复利的实际年利率，把实际年利率填入方框。", f"A loan charges {num(d * 100)}% a day. Give the simple annual rate and the effective annual rate with daily compounding; box the effective rate."),
                steps=[f"{num(d)} × 365 = {num(d * 365)}", f"{num(1 + d)}^365 - 1 = {num(v / 100)}"], value=v, unit="%", places=2, formula="EAR=(1+r_d)^{365}-1", why=say(lang, f"单利年化 {num(d * 36500)}%，按日复利的实际年利率为 {num(v, 2)}%。", f"The simple rate is {num(d * 36500)}%, the effective rate {num(v, 2)}%."),
                more=say(lang, "日利率越高，两者差距越大。", "The gap widens with the daily rate."), quote=say(lang, f"日利率万分之{'零一二三四五六七八九十'[n]}", f"{num(d * 100)}% a day"), note=say(lang, f"日利率 {num(d * 100)}%", "the daily rate"), assume=say(lang, "一年 365 天，不含其他费用", "365 days, no other fees"), facts={"compounding": "daily", "dayCount": "act/365"})


def bond(lang):
    face, c, y, n = 100, R.randint(2, 8), R.randint(2, 9), pick(2, 3, 4, 5); unit = pick(CURRENCY[lang])
    flows = [c] * (n - 1) + [face + c]; pv = [f / (1 + y / 100) ** t for t, f in enumerate(flows, 1)]; price = sum(pv)
    mac = sum(t * x for t, x in enumerate(pv, 1)) / price; mod = mac / (1 + y / 100); duration = chance(.6)
    steps = [f"{f} / {num(1 + y / 100)}{'^' + str(t) if t > 1 else ''} = {num(x, 4)}" for t, (f, x) in enumerate(zip(flows, pv), 1)] + [" + ".join(num(x, 4) for x in pv) + f" = {num(price, 4)}"]
    if duration: steps += [f"{num(mac, 4)} / {num(1 + y / 100)} = {num(mod, 4)}"]
    ask = say(lang, "求价格、麦考利久期和修正久期。" if duration else "求债券价格。", "Find the price, Macaulay and modified duration; box the price." if duration else "Find the price.", "価格を求めよ。")
    return dict(question=say(lang, f"债券面值 {face} 元，票面利率 {c}%，每年付息一次，剩余期限 {n} 年，到期收益率 {y}%。{ask}", f"A bond with face {face} pays a {c}% coupon yearly, {n} years remain, yield {y}%. {ask}", f"額面{face}、表面利率{c}%、年1回利払い、残存{n}年、利回り{y}%の債券。価格を求めよ。"),
                steps=steps, value=price, unit="元" if lang == "zh" else unit, places=pick(2, 4), formula=r"P=\sum_{t=1}^{" + str(n) + r"}\frac{C_t}{(1+y)^t}",
                why=say(lang, f"按到期收益率折现，价格为 {num(price, 4)}{f'，修正久期 {num(mod, 4)} 年' if duration else ''}。", f"Discounted at the yield the price is {num(price, 4)}{f'; modified duration {num(mod, 4)}' if duration else ''}.", f"利回りで割り引いた価格は{num(price, 4)}。"), more=say(lang, "收益率上升，价格下降。", "A higher yield lowers the price.", "利回りが上がると価格は下がる。"),
                quote=say(lang, f"到期收益率 {y}%", f"yield {y}%", f"利回り{y}%"), note=say(lang, "折现率", "the discount rate", "割引率"), assume=say(lang, "每年付息一次，估值日为付息日", "valued on a coupon date", "利払日に評価"), facts={"compounding": "annual"})


def mortgage(lang):
    p, r, years = pick(30, 50, 60, 80, 120, 150, 200), pick(3.1, 3.5, 3.6, 4.2, 4.8, 4.9), pick(10, 15, 20, 25); n, i = years * 12, r / 1200
    total = p * 10000; a = total * i * (1 + i) ** n / ((1 + i) ** n - 1); interest = a * n - total; linear = total * i * (n + 1) / 2; both = chance(.6)
    steps = [f"{num(r / 100)} / 12 = {num(i, 8)}", f"{num(a, 2)} × {n} - {total} = {num(interest, 2)}"]
    if both: steps += [f"{total} / {n} = {num(total / n, 2)}", f"{total} × {num(i, 8)} × {n + 1} / 2 = {num(linear, 2)}", f"{num(interest, 2)} - {num(linear, 2)} = {num(interest - linear, 2)}"]
    v = interest - linear if both else a
    ask = say(lang, "比较等额本息与等额本金的总利息，求利息差。" if both else "求等额本息的月供。", "Compare level payments with equal principal and find the difference in total interest." if both else "Find the level monthly payment.")
    return dict(question=say(lang, f"贷款 {p} 万元，年利率 {num(r)}%，期限 {years} 年，按月还款。{ask}", f"A loan of USD {c0(total)} at {num(r)}% over {years} years, paid monthly. {ask}"), steps=steps, value=v, unit=say(lang, "元", "USD"), places=2, formula=r"A=\frac{Pi(1+i)^n}{(1+i)^n-1}",
                why=say(lang, f"等额本金总利息较少，差额为 {num(v, 2)} 元。" if both else f"等额本息月供为 {num(v, 2)} 元。", f"Equal principal costs USD {num(v, 2)} less interest." if both else f"The level payment is USD {num(v, 2)}."), more=say(lang, "利率越高、期限越长，利息越多。", "Interest grows with the rate and the term."), quote=say(lang, f"年利率 {num(r)}%", f"{num(r)}% over {years} years"), note=say(lang, "月利率为年利率除以 12", "the monthly rate is a twelfth"), assume=say(lang, "期末还款，无提前还款", "paid at the end of each month, no prepayment"), facts={"compounding": "monthly", "timing": "end"})


def annuity(lang):
    pv, r, n = pick(1, 2, 3, 5, 8) * pick(10000, 100000), R.randint(3, 9), pick(3, 4, 5, 6); due = chance(.6); f = (1 - (1 + r / 100) ** -n) / (r / 100); k = f * (1 + r / 100) if due else f; v = pv / k; unit = pick(CURRENCY[lang])
    steps = [f"(1 - {num(1 + r / 100)}^(-{n})) / {num(r / 100)} = {num(f, 6)}"] + ([f"{num(f, 6)} × {num(1 + r / 100)} = {num(k, 6)}"] if due else []) + [f"{pv} / {num(k, 6)} = {num(v, 2)}"]
    when = say(lang, "年初" if due else "年末", "beginning" if due else "end")
    return dict(question=say(lang, f"设备价值 {money(lang, pv, unit)}，租赁 {n} 年，每年{when}支付租金，利率 {r}%，无残值。求每年租金。", f"Equipment worth {money(lang, pv, unit)} is leased for {n} years, rent paid at the {when} of each year, rate {r}%. Find the yearly rent."), steps=steps, value=v, unit=unit, places=2, formula=r"A=\frac{PV}{\frac{1-(1+i)^{-n}}{i}" + ("(1+i)}" if due else "}"),
                why=say(lang, f"{when}支付属{'期初' if due else '普通'}年金，每年租金 {num(v, 2)} {unit}。", f"Paid at the {when}, it is an {'annuity due' if due else 'ordinary annuity'} of {unit} {num(v, 2)} a year."), more=say(lang, "利率越高，租金越高。", "A higher rate raises the rent."), quote=say(lang, f"每年{when}支付租金", f"rent paid at the {when} of each year"), note=say(lang, "支付时点", "the time of payment"), assume=say(lang, "无残值，不计税", "no residual value, no tax"), facts={"compounding": "annual", "timing": "begin" if due else "end"})


def cagr(lang):
    y0, n = R.randint(2018, 2022), pick(2, 3, 4); a = R.randint(20, 80); b = round(a * (1 + R.randint(5, 20) / 100) ** n, 1); x = b / a; v = (x ** (1 / n) - 1) * 100
    rows = [[say(lang, "年份", "Year"), say(lang, "收入（亿元）", "Revenue (USD million)")], [str(y0), num(a, 1)], [str(y0 + n), num(b, 1)]]
    if n > 2: rows.insert(2, [str(y0 + 1), num(a * 1.06, 1)])
    return dict(question=say(lang, f"求 {y0} 年到 {y0 + n} 年收入的复合年增长率。", f"Find the compound annual growth rate of revenue from {y0} to {y0 + n}."), data=rows, steps=[f"{num(b, 1)} / {num(a, 1)} = {num(x, 4)}", f"{num(x, 4)}^(1/{n}) - 1 = {num(v / 100)}"], value=v, unit="%", places=2, formula=r"CAGR=\left(\frac{V_n}{V_0}\right)^{1/n}-1",
                why=say(lang, f"收入由 {num(a, 1)} 增至 {num(b, 1)}，{n} 年间每年增长 {num(v, 2)}%。", f"Revenue went from {num(a, 1)} to {num(b, 1)} in {n} years, {num(v, 2)}% a year."), more=say(lang, "期数少算一年，结果会偏高。", "One year less would give a higher rate."), quote=None, assume=say(lang, f"两个年末之间为 {n} 期", f"{n} periods between the two years"), facts={"compounding": "annual"})


def basis_points(lang):
    a = R.randint(100, 900) / 100; b = round(a + pick(-1, 1) * R.randint(5, 60) / 100, 2); d = round((b - a) * 100); rel = (b - a) / a; item = say(lang, pick("净息差", "不良率", "票面利率", "收益率"), pick("Net interest margin", "The yield", "The default rate"))
    return dict(question=say(lang, f"{item}由 {num(a, 2)}% 变为 {num(b, 2)}%。变化多少个基点？相对变化是多少？把基点数填入方框。", f"{item} moved from {num(a, 2)}% to {num(b, 2)}%. Give the change in basis points and the relative change; box the basis points."), steps=[f"{num(b, 2)} - {num(a, 2)} = {num(b - a, 2)}", f"{num(b - a, 2)} × 100 = {d}", f"{num(b - a, 2)} / {num(a, 2)} = {num(rel, 4)}"], value=d, unit="bp", places=0, formula=r"\Delta_{bp}=100\,(r_1-r_0)",
                why=say(lang, f"变化 {d} 个基点，相对变化 {num(rel * 100, 2)}%，两者不可混用。", f"The change is {d} basis points, {num(rel * 100, 2)}% in relative terms."), more=say(lang, "1 个百分点等于 100 个基点。", "One percentage point is 100 basis points."), quote=say(lang, f"由 {num(a, 2)}% 变为 {num(b, 2)}%", f"from {num(a, 2)}% to {num(b, 2)}%"), note=say(lang, "两个都是比率", "both are rates"), assume=say(lang, "下降写作负数", "a fall is negative"), facts={"ratesAs": "bp"})


def irr_of(flows):
    low, high = -.9, 2.0
    value = lambda r: sum(f / (1 + r) ** t for t, f in enumerate(flows))
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if value(middle) > 0 else (low, middle)
    return low


def npv(lang):
    n = pick(2, 3, 4); outlay = pick(100, 200, 500, 800, 1000); flows = [-outlay] + [round(outlay * R.randint(25, 70) / 100 / 10) * 10 for _ in range(n)]; r = pick(5, 8, 10, 12)
    pv = [f / (1 + r / 100) ** t for t, f in enumerate(flows)]; v = sum(pv); want = chance(.4); irr = irr_of(flows) * 100; k = say(lang, "万元", "USD k")
    rows = [[say(lang, "年", "Year"), say(lang, "现金流（万元）", "Cash flow (USD k)")]] + [[str(t), str(f)] for t, f in enumerate(flows)]
    steps = [f"{f} / {num(1 + r / 100)}{'^' + str(t) if t > 1 else ''} = {num(x, 2)}" for t, (f, x) in enumerate(zip(flows, pv)) if t] + [f"{' + '.join(num(x, 2) for x in pv[1:])} - {outlay} = {num(v, 2)}"]
    return dict(question=say(lang, f"各年现金流见表。求折现率 {r}% 的净现值{'和内部收益率，把内部收益率填入方框' if want else ''}，是否可行？", f"Yearly cash flows are in the table. Find the NPV at {r}%{' and the IRR; box the IRR' if want else ''}. Accept or reject?"), data=rows, steps=steps, value=irr if want else v, unit="%" if want else k, places=2, formula=r"NPV=\sum_t\frac{CF_t}{(1+r)^t}",
                why=say(lang, f"净现值 {num(v, 2)} 万元{f'，内部收益率 {num(irr, 2)}%' if want else ''}，{'可行' if v > 0 else '不可行'}。", f"The NPV is USD {num(v, 2)} thousand{f' and the IRR {num(irr, 2)}%' if want else ''}: {'accept' if v > 0 else 'reject'}."), more=say(lang, "折现率越高，净现值越低。", "A higher discount rate lowers the NPV."), quote=None, assume=say(lang, "现金流发生在年末", "flows at year ends"), facts={"compounding": "annual", "timing": "end", "sign": "outflow-negative"})


def two_irrs(lang):
    a, b = R.sample([5, 10, 15, 20, 25, 30], 2); x, y = 1 + a / 100, 1 + b / 100; flows = (-100, round(100 * (x + y), 2), -round(100 * x * y, 2)); r = (a + b) // 2; v = flows[0] + flows[1] / (1 + r / 100) + flows[2] / (1 + r / 100) ** 2; s, p = num(flows[1]), num(-flows[2])
    low, high = sorted((a, b))
    return dict(question=say(lang, f"现金流 -100、{s}、-{p}（万元，第 0 至 2 年）。求全部内部收益率和折现率 {r}% 的净现值，把净现值填入方框。", f"Cash flows -100, {s}, -{p} (USD k, years 0 to 2). Find all IRRs and the NPV at {r}%; box the NPV."), steps=[f"{s}^2 - 4 × 100 × {p} = {num(flows[1] ** 2 - 400 * -flows[2], 2)}", f"-100 + {s} / {num(1 + r / 100)} - {p} / {num(1 + r / 100)}^2 = {num(v, 4)}"], value=v, unit=say(lang, "万元", "USD k"), places=4, formula=f"-100+\\frac{{{s}}}{{1+r}}-\\frac{{{p}}}{{(1+r)^2}}=0",
                why=say(lang, f"有两个内部收益率：{low}% 和 {high}%；折现率 {r}% 时净现值为 {num(v, 4)} 万元。", f"There are two IRRs, {low}% and {high}%; at {r}% the NPV is {num(v, 4)}."), more=say(lang, "折现率在两根之外时净现值为负。", "Outside the two roots the NPV is negative."), quote=say(lang, f"折现率 {r}%", f"the NPV at {r}%"), note=say(lang, "折现率", "the discount rate"), assume=say(lang, "现金流发生在年末", "flows at year ends"), facts={"sign": "outflow-negative"})


def value_at_risk(lang):
    v, s, z, level, d = pick(100, 200, 500, 800, 2000), pick(.8, 1, 1.5, 2, 2.5), *pick((2.326348, 99), (1.644854, 95)), pick(1, 4, 5, 9, 16, 25); total = v * 10000 if lang == "zh" else v * 1000; root = s / 100 * sqrt(d); x = total * root * z; unit = say(lang, "元", "USD")
    return dict(question=say(lang, f"投资组合市值 {v} 万元，日波动率 {num(s)}%，正态分布、均值为零。求 {d} 日 {level}% VaR。", f"A portfolio of USD {c0(total)} has a daily volatility of {num(s)}%, normal, zero mean. Find the {d}-day {level}% VaR."), steps=[f"{num(s / 100)} × sqrt({d}) = {num(root)}", f"{c0(total)} × {num(root)} × {z} = {c0(x)}"], value=x, unit=unit, places=0, formula=r"VaR=V\,z\,\sigma\sqrt{T}", why=say(lang, f"按时间平方根法则，{d} 日 {level}% VaR 为 {c0(x)} 元。", f"By the square-root rule the VaR is USD {c0(x)}."), more=say(lang, "波动率加倍，VaR 也加倍。", "Twice the volatility doubles the VaR."), quote=say(lang, f"日波动率 {num(s)}%", f"a daily volatility of {num(s)}%"), note=say(lang, "按平方根法则换算", "scaled by the square root of time"), assume=say(lang, "收益率独立、正态；损失记为正数", "independent normal returns; losses positive"), facts={"sign": "loss-positive"})


def wacc(lang):
    e = pick(50, 60, 70, 75, 80); d = 100 - e; rf, beta, mrp, kd, tax = pick(2, 3, 4), pick(.8, 1, 1.1, 1.5), pick(4, 6, 7), pick(4, 5, 7, 8), pick(20, 25, 30); ke = rf + beta * mrp; at = kd * (1 - tax / 100); v = e / 100 * ke + d / 100 * at; only = chance(.3)
    q = say(lang, f"无风险利率 {rf}%，贝塔 {num(beta)}，市场风险溢价 {mrp}%。", f"Risk-free rate {rf}%, beta {num(beta)}, market risk premium {mrp}%.") + ("" if only else say(lang, f"权益占 {e}%，债务占 {d}%，债务税前成本 {kd}%，税率 {tax}%。", f" Equity is {e}% and debt {d}% of capital; debt costs {kd}% before tax, tax rate {tax}%."))
    steps = [f"{rf}% + {num(beta)} × {mrp}% = {num(ke)}%"] + ([] if only else [f"{kd}% × (1 - {tax}%) = {num(at)}%", f"{num(e / 100)} × {num(ke)}% + {num(d / 100)} × {num(at)}% = {num(v)}%"]); v = ke if only else v; what = say(lang, "股权成本" if only else "WACC", "cost of equity" if only else "WACC")
    return dict(question=q + say(lang, f"求{what}。", f" Find the {what}."), steps=steps, value=v, unit="%", places=2, formula=r"r_e=r_f+\beta(r_m-r_f)" if only else r"WACC=\frac{E}{V}r_e+\frac{D}{V}r_d(1-t)", why=say(lang, f"{what}为 {num(v, 2)}%。", f"The {what} is {num(v, 2)}%."), more=say(lang, "贝塔越高，结果越高。", "A higher beta raises the result."), quote=say(lang, f"市场风险溢价 {mrp}%", f"market risk premium {mrp}%"), note=say(lang, "用于股权成本", "for the cost of equity"), assume=say(lang, "按市值加权，利息可抵税", "market weights; interest is deductible"), facts={})


def option_price(lang):
    s, k, r, vol, t = 100, pick(90, 95, 100, 110), pick(2, 4, 5), pick(20, 30), pick(.25, .5, 1); d1 = (log(s / k) + (r / 100 + (vol / 100) ** 2 / 2) * t) / (vol / 100 * sqrt(t)); d2 = d1 - vol / 100 * sqrt(t); n = lambda x: .5 * (1 + erf(x / sqrt(2))); disc = k * exp(-r / 100 * t); c = s * n(d1) - disc * n(d2); p = c - s + disc
    return dict(question=say(lang, f"欧式期权：S={s}，K={k}，连续复利利率 {r}%，波动率 {vol}%，T={num(t)} 年，无股息。求看涨和看跌价格，把看涨价格填入方框。", f"European option: S={s}, K={k}, r={r}% continuously compounded, volatility {vol}%, T={num(t)}, no dividends. Price the call and the put and give delta; box the call."),
                steps=[f"{s} × {num(n(d1), 4)} - {num(disc, 4)} × {num(n(d2), 4)} = {num(c, 4)}", f"{num(c, 4)} - {s} + {num(disc, 4)} = {num(p, 4)}"], value=c, unit=say(lang, "元", "USD"), places=4, formula=r"C=S\,N(d_1)-Ke^{-rT}N(d_2)", before=f"d1 = {num(d1, 4)}, d2 = {num(d2, 4)}, N(d1) = {num(n(d1), 4)}, N(d2) = {num(n(d2), 4)}", why=say(lang, f"看涨 {num(c, 4)}，看跌 {num(p, 4)}，符合平价关系。", f"The call is worth {num(c, 4)} and the put {num(p, 4)}; parity holds."), more=say(lang, f"标的上涨 1，看涨约增加 {num(n(d1), 2)}。", f"A rise of the share by 1 adds about {num(n(d1), 2)}."), quote=say(lang, f"连续复利利率 {r}%", f"r={r}% continuously compounded"), note=say(lang, "用于折现", "used for discounting"), assume=say(lang, "无股息，到期行权", "no dividends, European exercise"), facts={"compounding": "continuous"})


def ratio(lang):
    kind = R.randrange(4); a, b = R.randint(2, 40), R.randint(2, 40); unit = "%"; co = company(lang)
    if kind == 0: b = pick(100, 200, 400, 500); a = b * R.randint(5, 30) // 100; q = say(lang, f"{co}净利润 {a} 万元，净资产 {b} 万元。求净资产收益率。", f"{co} earned {a} on equity of {b}. Find the return on equity.", f"{co}の純利益は{a}、自己資本は{b}。ROEを求めよ。"); f, name = "ROE=NI/E", say(lang, "净资产收益率", "return on equity", "ROE")
    elif kind == 1: b = pick(10, 20, 25, 40, 50); a = num(b * R.randint(1, 6) / 100); q = say(lang, f"股价 {b} 元，每股股利 {a} 元。求股息率。", f"The share costs {b} and pays {a}. Find the dividend yield.", f"株価{b}円、1株配当{a}円。配当利回りを求めよ。"); a, f, name = float(a), "y=D/P", say(lang, "股息率", "dividend yield", "配当利回り")
    elif kind == 2: b = R.randint(10, 80); a = round(b * R.randint(80, 140) / 100) - b; q = say(lang, f"某资产由 {b} 元变为 {b + a} 元。求收益率。", f"An asset went from {b} to {b + a}. Find the return.", f"資産が{b}から{b + a}になった。収益率を求めよ。"); f, name = "r=(P_1-P_0)/P_0", say(lang, "收益率", "return", "収益率")
    else: b = pick(200, 400, 500, 800, 1000); a = b * R.randint(10, 60) // 100; q = say(lang, f"{co}收入 {b} 万元，毛利 {a} 万元。求毛利率。", f"{co} has revenue of {b} and gross profit of {a}. Find the gross margin.", f"{co}の売上は{b}、粗利は{a}。粗利率を求めよ。"); f, name = "m=GP/R", say(lang, "毛利率", "gross margin", "粗利率")
    v = a / b * 100; steps = ([f"{b + a} - {b} = {a}"] if kind == 2 else []) + [f"{num(a)} / {b} = {num(v / 100, 4)}"]
    return dict(question=q, steps=steps, value=v, unit=unit, places=2, formula=f, why=say(lang, f"{name}为 {num(v, 2)}%。", f"The {name} is {num(v, 2)}%.", f"{name}は{num(v, 2)}%。"), more=say(lang, "分子每增加一成，结果也增加一成。", "A tenth more in the numerator adds a tenth.", "分子が1割増えれば結果も1割増える。"), quote=None, assume=say(lang, "按题目给出的期末数", "closing figures as given", "問題文の数値による"), facts={})


def depreciation(lang):
    cost, n = pick(10, 20, 50, 80, 100), pick(4, 5, 8, 10); rest = cost // pick(5, 10); v = (cost - rest) / n; unit = say(lang, "万元", "USD k", "万円")
    return dict(question=say(lang, f"设备原值 {cost} 万元，残值 {rest} 万元，使用 {n} 年，直线法。求年折旧额。", f"A machine costs USD {cost} thousand, residual value {rest}, life {n} years, straight line. Find the yearly depreciation.", f"設備の取得価額{cost}万円、残存価額{rest}万円、耐用年数{n}年、定額法。年間の減価償却費を求めよ。"), steps=[f"{cost} - {rest} = {cost - rest}", f"{cost - rest} / {n} = {num(v)}"], value=v, unit=unit, places=2, formula=r"D=\frac{C-S}{n}",
                why=say(lang, f"直线法年折旧 {num(v)} 万元。", f"Straight-line depreciation is {num(v)} a year.", f"定額法で年{num(v)}万円。"), more=say(lang, "年限越长，年折旧越少。", "A longer life lowers the yearly charge.", "年数が長いほど少ない。"), quote=say(lang, f"残值 {rest} 万元", f"residual value {rest}", f"残存価額{rest}万円"), note=say(lang, "从原值中扣除", "taken off the cost", "取得価額から控除"), assume=say(lang, "各年相等", "equal each year", "毎年同額"), facts={})


KINDS = [simple_interest, future_value, effective_rate, daily_rate, bond, mortgage, annuity, cagr, basis_points, npv, two_irrs, value_at_risk, wacc, option_price, ratio, depreciation]


def calculation(lang):
    while True:
        try: k = pick(KINDS)(lang); break
        except LookupError: pass
    head, sensitivity = FORM[lang]
    lead = {"zh": ["先写公式，再代入。", "按题意列式。", "整理已知条件，逐步计算。"], "en": ["First the formula, then the figures.", "Set up the calculation.", "Collect the inputs and go step by step."], "ja": ["公式を立てて代入する。"]}[lang]
    think = "\n".join([pick(lead), *([k["before"]] if "before" in k else []), *k["steps"]])
    work = [head, f"\\[{k['formula']}\\]", *([k["before"]] if "before" in k else []), *k["steps"], "", sensitivity + k["more"]]
    places, unit = k["places"], k["unit"]
    value = f"{k['value']:.{places}f}"
    boxed = percent_box(value + "%") if unit == "%" else box(value + ("" if lang != "en" or unit == "bp" else " ") + unit)
    inputs = {"question": k["question"], "unit": unit, "decimals": places, **k["facts"]}
    if "data" in k: inputs["data"] = k["data"]
    evidence = [(k["quote"], k["note"])] if k["quote"] else []
    return inputs, reply(think, sections(lang, k["why"], work, evidence, [k["assume"]], [], boxed))
