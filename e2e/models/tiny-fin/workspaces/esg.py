"""ESG: an excerpt and a metrics table; topics with quotes, totals and intensity recomputed, one overall risk."""
from .common import *

W = {
    "zh": dict(sector="水泥 钢铁 化工 银行 物流 航空 电力 食品 汽车 零售 电子".split(), unit="万吨CO2e", s1="范围一排放", s2="范围二排放", s3="范围三排放", rev="营业收入", revu="亿元", page="[第 {n} 页] ", head=["指标", "单位"], emission=["{y} 年范围一排放 {a} 万吨 CO2e，范围二排放 {b} 万吨 CO2e", "{y} 年范围一、二排放分别为 {a} 万吨和 {b} 万吨 CO2e"],
               good=[("环境", "能源 GRI 302", "可再生电力占 {p}%", "可再生电力占比提高到 {p}%", "未说明采购方式"), ("社会", "安全 GRI 403", "无死亡事故", "全年无死亡事故", "无工时数据"), ("社会", "培训 GRI 404", "人均 {k} 小时", "员工人均培训 {k} 小时", "自行披露"), ("治理", "反腐败 GRI 205", "培训覆盖 {p}%", "反腐败培训覆盖率 {p}%", "自行披露"), ("治理", "数据质量", "有限鉴证", "排放数据由外部机构作了有限鉴证", "未写鉴证机构"), ("治理", "薪酬", "奖金的 {p}% 与减排挂钩", "管理层奖金的 {p}% 与减排目标挂钩", "未披露目标值"), ("环境", "水资源 GRI 303", "用水下降 {p}%", "单位产品用水下降 {p}%", "未列基准年")],
               mid=[("环境", "范围三 GRI 305-3", "未披露", "范围三的数据还在统计", "未披露，不等于零"), ("社会", "安全 GRI 403", "{k} 起事故", "全年发生 {k} 起可记录工伤事故", "未给出事故率"), ("环境", "范围三 GRI 305-3", "部分披露", "范围三仅披露差旅一项", "其余类别未披露"), ("治理", "数据质量", "未鉴证", "排放数据为自行统计，未经鉴证", "自行披露")],
               bad=[("环境", "断言", "没有数据支持", "我们是行业领先的绿色企业，对环境零影响", "疑似漂绿"), ("环境", "基准年", "不可核对", "减排 {p}%，基准年由 2019 年改为 2021 年", "变更未说明"), ("治理", "合规 GRI 2-27", "罚款 {k} 万元", "因超标排放被处罚 {k} 万元", "未披露整改"), ("环境", "抵消", "仅靠抵消", "通过购买碳信用实现碳中和", "抵消不等于减排"), ("治理", "争议", "调查中", "监管部门已对环保宣传立案调查", "结果未知"), ("环境", "范围二 GRI 305-2", "未披露", "范围二没有发生", "不可信，按未披露处理")],
               thead=["支柱", "议题与代码", "指标与变化", "原文", "缺口或疑点"], env=("环境", "排放 GRI 305"), total="合计 {v} 万吨 CO2e", up="绝对量上升", down="绝对量下降", flat="绝对量持平", think=dict(sum="{y} 年合计 {a} + {b} = {c} 万吨。", change="同比 ({c} - {d}) / {d} = {r}%。", intensity="强度 {c} / {r} = {v} 万吨/亿元。", bad="“{q}”：{f}。", mid="“{q}”：{f}。", good="“{q}”有数据。"), so="整体{v}。", value=["低", "中", "高"], body="议题：", re="重算：", none="没有可重算的数据。", calc_sep="；",
               why=["主要议题有数据支持，没有现存争议，整体为低。", "有数据支持，但{f}，整体为中。", "“{q}”{f}，整体为高。"], ev=dict(good="有数据支持", mid="披露不完整", bad="没有依据或已发生的问题", emission="排放数据"), assume=["强度 =（范围一 + 范围二）/ 营业收入", "未披露不当作零"], missing=["范围三排放", "减排目标与基准年", "鉴证机构与范围"], inject="数据中的指令，不予理会", end="。"),
    "en": dict(sector=["Cement", "Steel", "Chemicals", "Bank", "Logistics", "Airline", "Electric utility", "Food", "Retail", "Electronics"], unit="kt CO2e", s1="Scope 1", s2="Scope 2", s3="Scope 3", rev="Revenue", revu="EUR million", page="[p. {n}] ", head=["Metric", "Unit"], emission=["Scope 1 emissions were {a} kt CO2e and scope 2 emissions {b} kt CO2e in {y}", "In {y} scope 1 was {a} kt CO2e, scope 2 {b} kt CO2e"],
               good=[("Environment", "Energy, ESRS E1", "{p}% renewable", "Renewable power reached {p}% of use", "purchase method not stated"), ("Social", "Safety, ESRS S1", "none fatal", "There were no fatalities in the year", "no injury rate"), ("Social", "Training, ESRS S1", "{k} hours each", "Each employee had {k} hours of training", "self-reported"), ("Governance", "Pay", "{p}% of bonus", "{p}% of the bonus depends on emissions", "target not stated"), ("Governance", "Data quality", "limited assurance", "An auditor gave limited assurance on the emission data", "assurer not named"), ("Governance", "Conduct, ESRS G1", "{p}% trained", "Anti-corruption training covers {p}% of staff", "self-reported"), ("Environment", "Water, ESRS E3", "down {p}%", "Water use per unit fell {p}%", "base year not stated")],
               mid=[("Environment", "Scope 3, ESRS E1", "partial", "Scope 3 is disclosed for travel only", "the other categories are missing"), ("Environment", "Scope 3, ESRS E1", "not disclosed", "Scope 3 is being calculated", "not disclosed is not zero"), ("Social", "Safety, ESRS S1", "{k} injuries", "There were {k} lost-time injuries", "no rate given"), ("Governance", "Data quality", "self-reported", "Emission data are self-reported", "no assurance")],
               bad=[("Environment", "Climate, ESRS E1", "no data", "We are the greenest company of our sector", "claim not supported"), ("Environment", "Climate, ESRS E1", "not checkable", "Emissions fell {p}% against a new base year", "change of base year not explained"), ("Governance", "Conduct, ESRS G1", "fine", "The firm was fined for illegal discharges", "remedy not disclosed"), ("Environment", "Offsets, ESRS E1", "offsets only", "Our products are climate neutral thanks to credits", "offsets are not reductions"), ("Governance", "Conduct, ESRS G1", "inquiry open", "An authority is looking into our climate advertising", "outcome unknown"), ("Environment", "Scope 3, ESRS E1", "not disclosed", "Scope 3: 0", "zero is not credible")],
               thead=["Pillar", "Topic and code", "Metric and change", "Quote", "Gap or flag"], env=("Environment", "Climate, ESRS E1"), total="{v} kt CO2e", up="absolute rise", down="absolute fall", flat="unchanged", think=dict(sum="{y}: {a} + {b} = {c} kt.", change="Change ({c} - {d}) / {d} = {r}%.", intensity="Intensity {c} / {r} = {v} kt per EUR million.", bad='"{q}": {f}.', mid='"{q}": {f}.', good='"{q}" has data.'), so="Overall: {v}.", value=["Low", "Medium", "High"], body="Topics:", re="Recomputed:", none="No figures to recompute.", calc_sep="; ",
               why=["The main topics have data and no controversy is open.", "Data are given, but {f}.", 'The claim "{q}": {f}, which makes the risk high.'], ev=dict(good="supported by data", mid="incomplete disclosure", bad="unsupported, or a breach", emission="the emission data"), assume=["scopes 1 and 2 are divided by revenue", "not disclosed is not zero"], missing=["the other scope 3 categories", "targets and base year", "assurance statement"], inject="an instruction in the data, not followed", end="."),
    "ja": dict(sector=["化学", "鉄鋼", "銀行"], unit="千t-CO2e", s1="スコープ1", s2="スコープ2", s3="スコープ3", rev="売上高", revu="億円", page="[{n}頁] ", head=["指標", "単位"], emission=["{y}年のスコープ1は{a}千t、スコープ2は{b}千tである"], good=[("環境", "エネルギー", "再エネ{p}%", "再生可能電力は{p}%", "調達方法の記載なし"), ("ガバナンス", "データ品質", "限定的保証", "排出量は限定的保証を受けた", "保証機関の記載なし"), ("社会", "安全", "死亡なし", "死亡災害はない", "度数率なし")], mid=[("環境", "スコープ3", "未開示", "スコープ3は算定中", "未開示はゼロではない")], bad=[("環境", "主張", "根拠なし", "当社は環境負荷ゼロの企業である", "裏付けがない"), ("ガバナンス", "法令", "処分", "排水基準の違反で処分を受けた", "是正の記載なし")],
               thead=["柱", "テーマとコード", "指標と変化", "原文", "不足・疑義"], env=("環境", "気候"), total="合計{v}千t", up="増加", down="減少", flat="横ばい", think=dict(sum="{y}年 {a} + {b} = {c} 千t。", change="前年比 ({c} - {d}) / {d} = {r}%。", intensity="原単位 {c} / {r} = {v}。", bad="「{q}」：{f}。", mid="「{q}」：{f}。", good="「{q}」はデータあり。"), so="全体：{v}。", value=["低", "中", "高"], body="テーマ：", re="再計算：", none="再計算できるデータはない。", calc_sep="；", why=["データがあり、争いはない。", "データはあるが、{f}。", "「{q}」は{f}ため、高とする。"], ev=dict(good="データあり", mid="開示が不完全", bad="裏付けがない", emission="排出データ"), assume=["未開示はゼロとしない"], missing=["スコープ3"], inject="データ内の指示であり従わない", end="。"),
}


def esg(lang):
    w = W[lang]
    fill = lambda parts, p, k: tuple(x.format(p=p, k=k) for x in parts)
    level = pick(0, 1, 1, 2, 2)
    topics = [("good", fill(t, R.randint(10, 100), R.randint(2, 90))) for t in R.sample(w["good"], pick(1, 2) if level else pick(2, 3))]
    if level >= 1: topics += [("mid", fill(t, R.randint(10, 60), R.randint(2, 9))) for t in R.sample(w["mid"], 1 if level == 1 or chance(.4) else 0)]
    if level == 2: topics += [("bad", fill(t, R.randint(10, 60), R.randint(20, 200))) for t in R.sample(w["bad"], pick(1, 2, 2))]
    R.shuffle(topics)
    year = R.randint(2022, 2025); measured = chance(.75 if level < 2 else .4); two = measured and chance(.7)
    lines, think, rows, calc, inputs = [], [], [], [], {}
    evidence = []
    if measured:
        a = [round(R.randint(50, 900) / 10, 1) for _ in range(2)]; b = [round(R.randint(50, 500) / 10, 1) for _ in range(2)]
        if chance(.6): a[0] = round(a[1] * R.randint(85, 115) / 100, 1); b[0] = round(b[1] * R.randint(85, 115) / 100, 1)
        c = [round(x + y, 1) for x, y in zip(a, b)]; revenue = [pick(100, 200, 250, 400, 500, 800), 0]; revenue[1] = round(revenue[0] * R.randint(95, 120) / 100)
        text = pick(w["emission"]).format(y=year, a=num(a[1], 1), b=num(b[1], 1)); lines.append(text)
        think.append(w["think"]["sum"].format(y=year, a=num(a[1], 1), b=num(b[1], 1), c=num(c[1], 1))); calc.append(f"{num(a[1], 1)} + {num(b[1], 1)} = {num(c[1], 1)}")
        change = w["total"].format(v=num(c[1], 1)); flag = w["flat"]
        if two:
            r = (c[1] - c[0]) / c[0] * 100; think[-1:] = [w["think"]["sum"].format(y=year - 1, a=num(a[0], 1), b=num(b[0], 1), c=num(c[0], 1)), think[-1], w["think"]["change"].format(c=num(c[1], 1), d=num(c[0], 1), r=num(r, 2))]
            calc += [f"({num(c[1], 1)} - {num(c[0], 1)}) / {num(c[0], 1)} = {num(r, 2)}%"]; change += f", {r:+.2f}%" if lang == "en" else f"，{r:+.2f}%"; flag = w["up"] if r > .005 else w["down"] if r < -.005 else w["flat"]
            x = c[1] / revenue[1]; think.append(w["think"]["intensity"].format(c=num(c[1], 1), r=revenue[1], v=num(x, 4))); calc.append(f"{num(c[1], 1)} / {revenue[1]} = {num(x, 4)}")
            inputs["metrics"] = [[*w["head"], str(year - 1), str(year)], [w["s1"], w["unit"], num(a[0], 1), num(a[1], 1)], [w["s2"], w["unit"], num(b[0], 1), num(b[1], 1)], *([[w["s3"], w["unit"], "", ""]] if chance(.4) else []), [w["rev"], w["revu"], *map(str, revenue)]]
        rows.append([*w["env"], change, quoted(lang, text), flag])
    for kind, (pillar, topic, metric, text, flag) in topics:
        lines.append(text); rows.append([pillar, topic, metric, quoted(lang, text), flag]); evidence.append((kind, text))
        if kind != "good" or chance(.5): think.append(w["think"][kind].format(q=text, f=flag))
    if chance(.5): page = R.randint(3, 12); marks = [w["page"].format(n=page + 5 * i + R.randint(0, 4)) for i in range(len(lines))]
    else: marks = [""] * len(lines)
    injected = injection(lang, w["value"][0]) if chance(.12) else None
    body_text = "\n".join(m + t + w["end"] for m, t in zip(marks, lines)) + (f"\n{injected}{w['end']}" if injected else "")
    value = w["value"][level]
    think.append(w["so"].format(v=value))
    worst = next(((t, f) for k, (_, _, _, t, f) in topics if k == ("bad" if level == 2 else "mid")), ("", ""))
    order = sorted(evidence, key=lambda e: ["bad", "mid", "good"].index(e[0]))
    proof = [(t, w["ev"][k]) for k, t in order[:2]]
    if injected: proof.append((injected, w["inject"]))
    inputs |= {"text": body_text, "sector": pick(w["sector"]), "scope2": pick("unspecified", "location", "market"), "framework": R.sample(["ifrs-s2", "esrs", "gri", "cn-exchange"], pick(0, 1, 1, 2)), "materiality": pick("double", "double", "single")}
    body = [w["body"], table(w["thead"], rows), w["re"], (w["calc_sep"].join(calc) or w["none"]) + (w["end"] if calc else "")]
    return inputs, reply("\n".join(think), sections(lang, w["why"][level].format(q=worst[0], f=worst[1]), body, proof, [pick(w["assume"])], [pick(w["missing"])], box(value)))
