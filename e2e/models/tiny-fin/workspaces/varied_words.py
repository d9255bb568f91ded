"""Words for sentences that nobody can recall: drawn from so many that only reading them helps."""
from .common import *

ZH_WORDS = ("客户 产品 合同 季度 年报 账户 资金 团队 门店 供应商 订单 仓库 设备 项目 街道 学校 医院 展会 会议 邮件 电话 通知 名单 样品 路线 航班 码头 车间 窗口 柜台 早晨 夜间 周末 春季 秋季 "
            "去年 明年 上月 近期 暂时 大约 至少 几乎 往往 通常 仍然 已经 尚未 可能 必须 另外 其中 以及 如果 因为 为了 按照 根据 通过 关于 对于 提供 收到 发出 签订 取消 推迟 提前 增加 减少 上升 下降 "
            "核对 登记 咨询 投诉 赔付 续保 赎回 申购 转账 贷款 抵押 担保 评级 审计 披露 分红 回购 增发 停牌 复牌 上市 退市 利率 汇率 油价 铜价 棉花 大豆 钢材 芯片 电池 光伏 风电 水泥 药品 疫苗 白酒 牛奶 "
            "客服 经理 主任 董事 监事 股东 员工 工人 农户 司机 学生 老人 邻居 律师 法官 记者 专家 北方 南方 沿海 山区 市中心 工业园 高新区 大楼 三楼 东门 蓝色 红色 新版 旧版 小型 大型 免费 "
            "长期 短期 稳定 波动 缓慢 迅速 清楚 模糊 严格 宽松 正式 临时 书面 口头 线上 线下 部分 全部 第一 第二 最后 一次 两次 三天 五周 半年 整年").split()
EN_WORDS = ("client product contract quarter report account money team store supplier order depot machine project street school clinic fair meeting letter call notice list sample route flight dock plant window desk morning night "
            "weekend spring autumn last next month recent roughly least nearly often usually still already not yet may must also among with if because for under after through about between offer receive send sign cancel delay advance "
            "raise reduce climb fall check record ask complain pay renew redeem subscribe transfer borrow pledge back rate audit disclose share buy issue halt list yield currency oil copper cotton soy steel chips battery solar wind cement "
            "drug vaccine wine milk manager director owner worker farmer driver student neighbour lawyer judge reporter expert north south coast hill centre park tower floor gate blue red new old small large free long short stable volatile slow "
            "quick clear vague strict loose formal interim written spoken online local part whole first second final once twice three five half full").split()
JA_WORDS = "顧客 商品 契約 四半期 報告 口座 資金 店舗 注文 倉庫 設備 計画 学校 病院 会議 通知 路線 港 窓口 昨年 来年 先月 最近 約 通常 既に 場合 確認 登録 相談 変更 増加 減少 上昇 低下 金利 為替 原油 銅 大豆 鋼材 電池 風力 薬品 牛乳 社員 農家 弁護士 専門家 北部 南部 沿岸 本社 支店 新型 長期 短期 安定 一部 全部".split()
SYLLABLES = "ba be bo ca co da de di do fa fe ga go ha he jo ka ke la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we za zo".split()


def word(lang):
    """One word: a common one, a name, a figure or one that does not exist."""
    x = R.random()
    if lang == "en":
        if x < .55: return pick(EN_WORDS)
        if x < .7: return pick(EN_HEAD) if chance(.5) else pick(EN_TRADE)
        if x < .8: return "".join(pick(SYLLABLES) for _ in range(pick(2, 3))) + pick("", "", "n", "s", "l", "r")
        if x < .9: return num(R.randint(1, 9999), comma=chance(.3))
        return pick(EN_FIRST)
    if x < .45: return pick(ZH_WORDS if lang == "zh" else JA_WORDS)
    if x < .7: return pick(HAN) + pick(HAN)
    if x < .85: return num(R.randint(1, 9999)) if chance(.6) else rate(.1, 30) + "%"
    if x < .92: return pick(HAN) + pick(HAN) + pick(HAN)
    return company(lang)


def clause(lang, least=3, most=9):
    """A sentence of chance, without its full stop."""
    return (" " if lang == "en" else "").join(word(lang) for _ in range(R.randint(least, most)))
