"""What a conduct rule is about: how rules word it, what breaks it, what keeps it. Slots: {n} a percentage, {k} a count, {p} a product, {d} a date.
A topic's `bad` are (sentence, fix); `hint` sentences are doubtful and lead to a review by a person."""

ZH = {
    "promise": dict(
        title=["承诺收益", "承诺保本", "承诺保本和收益", "对收益作出确定性承诺"], severity="高", check="promises",
        why=["是对收益或本金的承诺", "把收益说成确定", "构成保本承诺"],
        rule=["不得承诺收益或保本", "不得承诺或暗示本金安全、收益确定", "不得使用“保本”“稳赚不赔”等用语", "禁止对未来收益作出保证", "不得以任何形式承诺最低收益"],
        bad=[("年化收益 {n}% 稳稳到手", "改为“业绩比较基准 {n}%，不代表实际收益”"), ("保本保息，年年赚 {n}%", "删去“保本保息”，写明可能亏损"), ("到期保证拿回本金", "改为“本产品不保证本金”"),
             ("零风险，躺着赚 {n}%", "删去“零风险”，写明风险等级"), ("收益绝对不低于 {n}%", "改为“收益随市场波动，可能为负”"), ("稳赚不赔，闭眼买入", "删去整句，提示可能亏损"), ("肯定不会亏，我给您打包票", "改为“产品有可能亏损本金”"),
             ("收益比存款高，本金一样安全", "不与存款作比较，写明不保本"), ("放心，一定能赚到 {n}%", "改为“过去的业绩不代表未来，可能亏损”"), ("买了就等于锁定 {n}% 的收益", "删去“锁定”，说明收益不确定"),
             ("亏损由我司补足", "删去，任何机构不得承诺补足亏损"), ("无风险高收益，错不了", "删去“无风险”，如实揭示风险")],
        hint=[("大家买了都赚到了，您懂的", "明确答复“不保证收益”"), ("一般来说不太会亏", "改为“有可能亏损本金”"), ("和存款差不多，您放心", "说明产品不是存款、不保本"), ("这几年还没有亏过", "补充“不代表未来表现”")],
        ok=["本产品不保本，收益不确定", "我们不承诺任何收益", "净值会波动，可能亏损本金", "收益以实际兑付为准", "业绩比较基准不是预期收益"]),
    "performance": dict(
        title=["业绩未注明区间", "引用业绩不完整", "业绩缺少风险提示"], severity="中", check="performance",
        why=["引用业绩没有起止日期", "没有注明业绩区间和来源", "没有提示不代表未来"],
        rule=["引用过往业绩须注明起止日期", "过往业绩须写明区间与来源，并提示不代表未来", "业绩展示须注明区间", "宣传业绩的，应提示过往业绩不预示未来"],
        bad=[("近一年收益高达 {n}%", "写明起止日期，并提示不代表未来表现"), ("去年大赚 {n}%", "补充业绩区间和数据来源"), ("成立以来涨了 {n}%", "注明成立日期和截止日期"), ("近三年累计回报 {n}%", "补充区间，并加“过往业绩不代表未来表现”"),
             ("今年已经涨了 {n}%", "写明截止日期与复核机构"), ("上一期客户都拿到了 {n}%", "删去个别客户收益，注明区间")],
        hint=[("历史表现一直不错", "如引用业绩，写明区间和来源"), ("去年有客户赚了一些", "不引用个别客户的收益")],
        ok=["2024-01-01 至 2024-12-31 回报 {n}%，托管行复核，过往业绩不代表未来表现", "业绩区间为 2023 年 1 月至 2025 年 12 月，过往业绩不代表未来", "过往业绩不代表未来表现"]),
    "ranking": dict(
        title=["排名没有来源", "排名未注明出处", "评级缺少来源和日期"], severity="中", check="performance",
        why=["排名没有来源和日期", "没有写明评价机构"],
        rule=["引用排名、评级须注明来源和日期", "涉及排名的，应写明评价机构和时间", "不得使用没有出处的排名"],
        bad=[("同类排名第一", "补充排名机构、口径与日期"), ("业绩领先全市场", "删去，或写明来源"), ("跑赢 {k} 成同行", "写明比较口径、来源与日期"), ("行业第一品牌", "删去没有出处的断言"), ("五星评级，口碑之选", "写明评级机构和日期")],
        hint=[("口碑很好", "删去或给出来源")], ok=["排名来源：某评价机构，截至 2025 年 6 月 30 日", "评级由外部机构于 2025 年 3 月给出"]),
    "pressure": dict(
        title=["催促购买", "诱导尽快购买", "限时限量催促客户"], severity="中", check="pressure",
        why=["催促客户决定", "以限时限量诱导购买", "给客户施加时间压力"],
        rule=["不得以限时、限量催促客户购买", "不得诱导客户尽快决定", "不得使用“最后机会”等催促措辞", "不得以赠送礼品等方式诱导购买", "不得催促客户当场决定"],
        bad=[("最后 {k} 个名额，手慢无", "删去整句，写明募集起止日期"), ("今天不买就没有了", "改为“请您充分考虑后再决定”"), ("仅限本周，错过不再有", "删去催促措辞"), ("现在下单送 {k} 元红包", "删去赠送内容"), ("抓紧时间，额度马上售罄", "改为“请阅读说明书后决定”"),
             ("您现在就签，晚了没有额度", "改为“不着急，您可以再考虑”"), ("限时抢购，先到先得", "删去“限时抢购”"), ("名额紧张，请立即转账", "删去催促，写明正常流程"), ("认购即送 {k} 元话费", "删去赠送内容"), ("我给您留到今晚，过时不候", "改为“您可以随时联系我们”")],
        hint=[("建议您早点定下来", "改为“请您自行决定”")], ok=["您可以不着急，考虑好再决定", "请仔细阅读合同后再作决定", "募集期为 30 天，您可以从容考虑"]),
    "fees": dict(
        title=["费率列示不全", "未完整列示费用", "只写优惠后费率"], severity="低", check="fees",
        why=["费用没有列全", "只写了优惠后的费率"],
        rule=["费率须完整列示", "须写明全部费用", "不得只列优惠后费率", "应告知客户各项收费"],
        bad=[("申购费低至一折", "列出原费率、管理费和赎回费"), ("全程几乎不收费", "逐项列出收费"), ("手续费全免，超划算", "列出管理费、托管费与赎回费"), ("费用很低，可以忽略", "写明各项费率")],
        hint=[("其他费用见合同", "补列其他费率"), ("赎回费以合同为准", "补列赎回费与管理费"), ("费用另行通知", "写明各项费用")],
        ok=["申购费 0.8%，赎回费 0.5%，管理费每年 0.6%，无其他费用", "管理费每年 0.5%，托管费每年 0.1%，不收申购费和赎回费", "费用为协议第 6 条约定的账户管理费，每季 {k} 元"]),
    "risk": dict(
        title=["未揭示风险", "淡化风险", "风险揭示不足"], severity="高", check="risk",
        why=["把风险说得很小", "没有如实揭示风险"],
        rule=["须揭示产品风险等级", "须揭示风险与风险等级", "应如实说明可能的亏损", "不得淡化或隐瞒风险"],
        bad=[("完全不用担心波动", "写明风险等级和可能的亏损"), ("风险几乎为零", "如实揭示风险等级"), ("比银行存款还安全", "删去比较，写明不是存款"), ("没有任何风险", "写明产品可能亏损"), ("不会有波动，像存钱一样", "说明净值波动")],
        hint=[("详细风险见另一份文件", "附上风险揭示"), ("风险请看第 {k} 页", "补充该页内容")],
        ok=["风险等级 R2，可能发生亏损", "本产品风险等级为 R3，适合 C3 及以上投资者", "理财非存款，产品有风险，投资须谨慎", "市场下跌时可能亏损本金"]),
    "suitability": dict(
        title=["未核实风险等级", "推荐前未询问风险承受能力", "未说明适合的投资者"], severity="高", check="suitability",
        why=["没有核实客户的风险等级", "没有区分客户的风险承受能力"],
        rule=["推荐产品前须核实客户风险等级", "销售前须询问风险测评结果", "产品风险不得高于客户等级", "须说明适合的投资者类型"],
        bad=[("这款谁都适合，不用测评", "先核实客户的风险等级"), ("测评我帮您填成进取型", "由客户本人完成测评"), ("您不用看等级，直接买就行", "先确认风险等级再推荐"), ("老人小孩都能买", "写明适合的投资者类型"), ("人人适合，闭眼配置", "写明适合的投资者等级")],
        hint=[("您自己说是什么等级都行", "在系统中核实风险等级"), ("可以买，等级应该够", "先在系统中核实风险等级")],
        ok=["请问您做过风险测评吗", "适合 C3 及以上投资者", "请您先完成风险测评，再决定是否购买", "系统显示您的等级为 C3，可以购买 R3"]),
    "conflict": dict(
        title=["未披露利益冲突", "隐瞒佣金安排"], severity="中", check="conflicts",
        why=["没有披露佣金和关联关系", "隐瞒了利益冲突"],
        rule=["须披露利益冲突", "推荐前应说明佣金和关联关系", "不得隐瞒返佣"],
        bad=[("我们的提成您不用知道", "如实披露佣金"), ("返佣的事不必写进合同", "在文件中披露返佣"), ("和发行方的关系不便透露", "披露与发行方的关系")],
        hint=[("我们内部都买了", "说明持有情况与利益关系")], ok=["我们收取 0.3% 的销售佣金，特此披露", "我公司不持有所述产品，不收取佣金"]),
    "privacy": dict(
        title=["泄露客户信息", "超范围使用个人信息"], severity="高", check="privacy",
        why=["未经同意提供客户信息", "超出目的使用个人信息"],
        rule=["不得泄露客户个人信息", "未经同意不得向第三方提供个人信息", "收集个人信息须说明目的和范围"],
        bad=[("我把别的客户的持仓发您看看", "不得出示其他客户的信息"), ("您的资料会转给合作公司推销", "取得同意后方可提供"), ("默认同意我们把信息提供给第三方", "改为由客户单独同意"), ("这是另一位客户的身份证号", "删去他人信息")],
        hint=[("资料可能会共享", "写明共享对象、目的并取得同意")], ok=["未经您同意，我们不向第三方提供个人信息", "收集的信息仅用于身份核实和账户服务", "您可以随时查询、更正或删除个人信息"]),
    "credentials": dict(
        title=["索要密码", "索要验证码"], severity="高", check="privacy",
        why=["向客户索要密码或验证码", "危及账户安全"],
        rule=["不得向客户索要密码或验证码", "不得代客户操作账户"],
        bad=[("请把验证码报给我", "请客户自行操作，不索取验证码"), ("密码告诉我，我替您操作", "由客户本人操作"), ("把网银密码发过来", "提醒客户不要透露密码")],
        hint=[("方便的话我远程帮您操作", "由客户本人操作")], ok=["我们不会向您索要密码或验证码", "请您本人在手机银行上操作"]),
    "contact": dict(
        title=["客户拒绝后继续推介", "继续打扰客户"], severity="中", check="pressure",
        why=["客户已要求停止联系", "客户拒绝后仍在推介"],
        rule=["客户要求停止联系的，不得继续推介", "客户明确拒绝后不得再次推销", "通话开始时须说明身份和录音"],
        bad=[("您先别挂，再听我介绍一款", "尊重客户意愿，停止推介"), ("不行，我明天还会打给您", "停止联系并登记客户意愿"), ("拒绝也没用，系统会一直拨打", "登记停止联系")],
        hint=[("那我过几天再联系您", "先确认客户是否同意")], ok=["好的，我登记停止联系，不再打扰", "您好，本通话将录音，这里是客户服务中心"]),
    "aml": dict(
        title=["规避反洗钱核查", "未核实客户身份"], severity="高", check="aml",
        why=["协助规避大额交易报告", "没有核实客户身份"],
        rule=["须核实客户身份和资金来源", "不得协助拆分交易规避报告", "可疑交易须上报"],
        bad=[("分几次存就不用报告了", "按规定报告，不得拆分"), ("资金来源不用写", "核实并记录资金来源"), ("身份证以后再补，先开户", "先核实身份再开户")],
        hint=[("来源大概是经营所得", "取得资金来源证明")], ok=["我们依法核实客户身份", "大额交易按规定报告", "业务关系结束后按规定保存资料"]),
}

EN = {
    "promise": dict(
        title=["Promised return", "Guaranteed return", "Implied safety of capital"], severity="High", check="promises",
        why=["promises a return", "says that capital is safe", "guarantees a result"],
        rule=["Do not promise or imply a return", "Never promise or imply the safety of capital", "No guarantee of returns or capital", "Communications must not guarantee a result", "Do not call an investment safe or risk-free"],
        bad=[("it pays {n}% a year, guaranteed", "\"The return is not guaranteed and you may lose capital.\""), ("you cannot lose money with this", "\"You may lose some or all of your money.\""), ("your money is perfectly safe with us", "\"The value can fall and capital is at risk.\""),
             ("we promise at least {n}% every year", "\"No return is promised.\""), ("there is no risk at all", "\"This product carries risk.\""), ("a sure gain of {n}%", "\"Returns are uncertain.\""), ("it never goes down", "\"Its value can go down as well as up.\""),
             ("we cover any loss ourselves", "\"Losses are borne by the investor.\""), ("I personally guarantee the result", "\"I cannot guarantee any result.\""), ("as safe as a deposit but better paid", "\"This is not a deposit and not protected.\"")],
        hint=[("most clients have done very well with it", "\"Results differ and losses are possible.\""), ("it should be fine", "\"It can lose value.\""), ("so it is guaranteed, shall we go on", "\"One thing first: it is not guaranteed.\"")],
        ok=["No return is promised", "The value can fall as well as rise", "You may get back less than you invest", "Capital is at risk if the issuer fails"]),
    "performance": dict(
        title=["Performance without period", "Performance without period or fees", "Past performance without a warning"], severity="Medium", check="performance",
        why=["names no period", "does not say whether fees are taken off", "gives no warning about past performance"],
        rule=["Performance must name its period and be net of fees", "State the period of any past performance", "Past performance needs a reminder that it is no guide", "Back-tested figures must be marked as such"],
        bad=[("it made {n}% last year", "\"Net of fees it returned [x]% from [date] to [date].\""), ("up {n}% since launch", "\"State the launch date and the end date, net of fees.\""), ("our clients earned {n}%", "\"Give the period and say net or gross of fees.\""), ("returns of {n}% speak for themselves", "\"Past returns say nothing about those to come.\""), ("simulated return {n}% a year", "Mark as hypothetical and give the period.")],
        hint=[("it has a strong record", "Give dates and figures net of fees.")], ok=["it returned {n}% net of fees from 1 January to 30 June 2026; past returns say nothing about those to come", "Past returns say nothing about those to come", "the fund returned {n}% net of fees in the year to 31 March 2026"]),
    "ranking": dict(
        title=["Ranking without source", "Unsupported superlative"], severity="Medium", check="performance",
        why=["names no source for the ranking", "is a superlative without support"],
        rule=["Rankings must name their source and date", "Do not use superlatives without a source"],
        bad=[("the number one fund in the country", "Name the source and date, or delete."), ("we beat all our rivals", "Delete, or name the comparison."), ("the best manager in the market", "Delete the superlative."), ("rated top by everyone", "Name the rating agency and the date.")],
        hint=[("well regarded in the market", "Name a source or delete.")], ok=["ranked third of forty by an outside agency on 30 June 2026"]),
    "pressure": dict(
        title=["Pressure to act at once", "Undue pressure"], severity="Medium", check="pressure",
        why=["presses the client to decide", "sets a false deadline", "gives no time to think"],
        rule=["Do not press a client to decide at once", "No urgency or limited-time pressure", "Clients must have time to consider", "Do not use deadlines to push a sale"],
        bad=[("sign before midnight or it is gone", "\"Please take the time you need.\""), ("only {k} places left, decide now", "\"Take your time; I will send the documents.\""), ("this is your last chance", "\"There is no hurry.\""), ("act today or lose the offer", "\"You can decide when you are ready.\""),
             ("if you wait, the price is gone", "\"Please consider it at your own pace.\""), ("I need a yes right now", "\"Please let me know when you have read the papers.\""), ("the offer ends in one hour", "\"There is no deadline for you.\"")],
        hint=[("sooner would be better", "\"There is no hurry.\"")], ok=["take your time, there is no hurry", "no action is needed on your part", "please read the prospectus before you decide"]),
    "fees": dict(
        title=["Fees not stated in full", "Incomplete fees"], severity="Low", check="fees",
        why=["leaves out fees", "does not state all fees"],
        rule=["State all fees", "Fees must be shown in full", "Disclose all charges before a sale"],
        bad=[("almost no fees", "List every fee with its rate."), ("fees are nothing to worry about", "State the entry, exit and yearly fees."), ("the cheapest around", "List all charges.")],
        hint=[("other charges may apply", "List the other charges."), ("see the contract for fees", "State the fees here."), ("the price includes our fee of {n}%", "Confirm that no other fee applies.")],
        ok=["the ongoing charge is 0.{k}% a year; there is no entry or exit fee", "the quarterly custody fee is {k} dollars under section 4 of your agreement", "entry fee 1%, yearly fee 0.5%, no exit fee"]),
    "risk": dict(
        title=["Risk not disclosed", "Risk played down"], severity="High", check="risk",
        why=["plays down the risk", "hides the risk"],
        rule=["State the main risks in plain words", "Risks must be disclosed fairly", "Do not play down risk"],
        bad=[("do not worry about the ups and downs", "State the main risks."), ("the risk is close to zero", "State the risk level."), ("ignore the warnings, they are a formality", "Explain the warnings."), ("nothing can go wrong here", "State what can go wrong.")],
        hint=[("risks are described elsewhere", "Attach the description of risks."), ("see page {k} for the risks", "Provide that page.")],
        ok=["values can fall as well as rise", "the risk level is 3 of 5", "below {k}0% of the starting index you lose capital", "you can lose money if markets fall"]),
    "suitability": dict(
        title=["Advice before the risk class is known", "Suitability not checked"], severity="High", check="suitability",
        why=["is advice given before the risk class is known", "says that it suits everyone"],
        rule=["Confirm the client's risk class before a recommendation", "Ask for the client's goals and risk class first", "Recommend only what suits the client"],
        bad=[("it suits absolutely everyone", "\"May I confirm your risk class first?\""), ("no need for a risk test", "\"Please complete the risk test first.\""), ("I will mark you as aggressive", "The client completes the test."), ("put all your savings into it", "Check suitability first.")],
        hint=[("you sound like a growth investor", "\"May I confirm your risk class?\"")], ok=["you are class C3, is that right", "our desk recommends it to balanced clients", "please complete the risk test first", "it is meant for investors of class C4 and above"]),
    "conflict": dict(
        title=["No disclosure of conflicts", "Hidden commission"], severity="Medium", check="conflicts",
        why=["hides a conflict of interest", "does not disclose the commission"],
        rule=["Conflicts of interest must be disclosed", "Disclose commissions before a recommendation"],
        bad=[("my bonus on this is none of your business", "\"We receive a fee of [x]% for this sale.\""), ("do not mention the issuer's payment to us", "Disclose the payment."), ("we keep our link to the issuer quiet", "Disclose the link.")],
        hint=[("we know the issuer well", "State any link or that there is none.")], ok=["we hold no position and receive no commission", "we receive a selling fee of {n}% and disclose it here"]),
    "privacy": dict(
        title=["Customer data shared", "Personal data misused"], severity="High", check="privacy",
        why=["shares personal data without consent", "discloses another client's data"],
        rule=["Keep customer data confidential", "Share no personal data without consent"],
        bad=[("here is what another client holds", "Remove the other client's data."), ("we pass your details to partners by default", "Ask for consent first."), ("I can read you his account balance", "Do not disclose it.")],
        hint=[("data may be shared", "Say with whom and why, and ask for consent.")], ok=["we share no data without your consent", "your data is used for identification only"]),
    "credentials": dict(
        title=["Password requested", "Code requested"], severity="High", check="privacy",
        why=["asks for a password or code", "endangers the account"],
        rule=["Never ask for passwords or codes", "Staff must not operate a client's account"],
        bad=[("read me the code you just got", "\"Never share your code with anyone.\""), ("give me your PIN and I will do it", "The client acts alone."), ("send your password by e-mail", "\"We never ask for your password.\"")],
        hint=[("I could log in for you", "The client acts alone.")], ok=["we never ask for your password", "please log in yourself"]),
    "identify": dict(
        title=["Caller not identified", "Recording not announced"], severity="Medium", check="suitability",
        why=["does not say who is calling", "does not announce the recording"],
        rule=["Identify the caller and the recording at the start", "Say who you are and that the call is recorded"],
        bad=[("never mind who I am", "\"This is [name] of [firm]; the call is recorded.\""), ("you do not need my name", "\"My name is [name].\"")],
        hint=[("it is me again", "\"This is [name] of [firm].\"")], ok=["this call is recorded", "good morning, this call is recorded and my name is on your letter"]),
    "aml": dict(
        title=["Help to avoid reporting", "Identity not verified"], severity="High", check="aml",
        why=["helps to split payments below the threshold", "skips the check of identity"],
        rule=["Do not assist in structuring transactions", "Verify identity and source of funds", "Training on financial crime needs approval"],
        bad=[("split it so that nobody reports it", "Report as required; do not split."), ("leave the source of funds blank", "Record the source of funds."), ("we skip the ID check for friends", "Verify identity first.")],
        hint=[("for training: how do people split deposits", "Show the approval before use.")], ok=["we verify identity before opening an account", "large transactions are reported as required"]),
}

JA = {
    "promise": dict(title=["収益の約束", "元本保証の表現"], severity="高", check="promises", why=["収益を約束している", "元本が安全だと述べている"], rule=["元本や収益を保証しないこと", "収益を約束する表現を用いないこと"],
        bad=[("年{n}%の利益を保証します", "「収益は保証されません」とする"), ("元本は絶対に安全です", "「元本割れの可能性があります」とする"), ("必ず儲かります", "該当箇所を削除する")], hint=[("損をした方はほとんどいません", "損失の可能性を明記する")], ok=["元本割れの可能性があります", "収益は保証されません"]),
    "pressure": dict(title=["購入の催促", "限定による勧誘"], severity="中", check="pressure", why=["判断を急がせている", "期限で購入を促している"], rule=["期限や数量で購入を急がせないこと", "判断を催促しないこと"],
        bad=[("本日中に決めてください", "「ゆっくりご検討ください」とする"), ("残り{k}枠、今すぐお申し込みを", "催促の表現を削除する")], hint=[("早めのほうがよいです", "「ご自身でご判断ください」とする")], ok=["ゆっくりご検討ください", "資料をお読みのうえご判断ください"]),
    "performance": dict(title=["実績の期間がない", "実績の出典がない"], severity="中", check="performance", why=["期間が示されていない", "将来を保証しない旨がない"], rule=["実績には期間と出典を示すこと", "過去の実績は将来を示さないと明記すること"],
        bad=[("昨年は{n}%の利益でした", "期間と出典を明記する"), ("設定来{n}%上昇", "起点と終点の日付を示す")], hint=[("実績は良好です", "期間と数値を示す")], ok=["過去の実績は将来の成果を示すものではありません"]),
    "fees": dict(title=["手数料の記載不足"], severity="低", check="fees", why=["手数料がすべて示されていない"], rule=["手数料をすべて示すこと"], bad=[("手数料はほとんどかかりません", "すべての手数料を記載する")], hint=[("その他の費用は契約書を参照", "費用を記載する")], ok=["購入時手数料は1%、信託報酬は年0.5%です"]),
    "risk": dict(title=["リスクの説明不足"], severity="高", check="risk", why=["リスクを軽く述べている"], rule=["リスクを正しく説明すること"], bad=[("リスクはありません", "リスクを明記する"), ("値下がりの心配は不要です", "価格変動を説明する")], hint=[("リスクは別紙参照", "別紙を添付する")], ok=["価格は変動し、損失が生じることがあります", "リスク等級は3です"]),
    "suitability": dict(title=["適合性の未確認"], severity="高", check="suitability", why=["顧客の区分を確認していない"], rule=["勧誘の前に顧客のリスク区分を確認すること"], bad=[("どなたにも向いています", "リスク区分を先に確認する"), ("診断は不要です", "診断を先に行う")], hint=[("区分は大丈夫でしょう", "システムで確認する")], ok=["リスク診断はお済みですか", "C3以上のお客様向けです"]),
    "conflict": dict(title=["利益相反の未開示"], severity="中", check="conflicts", why=["手数料の受取を示していない"], rule=["利益相反を開示すること"], bad=[("当社の取り分はお知らせしません", "手数料の受取を開示する")], hint=[("発行体とは親しい関係です", "関係を開示する")], ok=["当社は販売手数料を受け取ります"]),
    "privacy": dict(title=["個人情報の漏えい"], severity="高", check="privacy", why=["他の顧客の情報を示している"], rule=["個人情報を第三者に提供しないこと"], bad=[("他のお客様の残高をお見せします", "他人の情報を削除する")], hint=[("情報を共有することがあります", "共有先と目的を示す")], ok=["同意なく第三者に提供しません"]),
    "aml": dict(title=["本人確認の省略"], severity="高", check="aml", why=["本人確認を省いている"], rule=["本人と資金の出所を確認すること"], bad=[("本人確認は後で結構です", "先に本人確認を行う")], hint=[("資金はおそらく給与です", "資金の出所を確認する")], ok=["法令に従い本人確認を行います"]),
}

TOPICS = {"zh": ZH, "en": EN, "ja": JA}
