import { cellNumber } from "../calculators/cell-number.ts";

/** A line of financial statements and the names it goes by; a whole cell must match, brackets and "total" aside. */
const ITEMS = {
  "current assets": "流动资产|current assets|流動資産",
  cash: "货币资金|现金及现金等价物|现金|cash(?: and (?:cash )?equivalents)?|現金及び現金同等物",
  inventory: "存货|inventor(?:y|ies)|棚卸資産",
  receivables: "应收账款|(?:trade |accounts )?receivables?|売掛金",
  assets: "总资产|资产总[计额]|总资产额|资产|total assets|assets|総資産|資産",
  "current liabilities": "流动负债|current liabilities|流動負債",
  liabilities: "总负债|负债总[计额]|负债|total liabilities|liabilities|総負債|負債",
  equity:
    "所有者权益|股东权益|净资产|权益|(?:total )?(?:shareholders['’]?|stockholders['’]?|owners['’]?) equity|(?:total )?equity|net assets|純資産|株主資本",
  debt: "有息负债|带息债务|total debt|(?:interest-bearing )?debt|有利子負債",
  revenue: "营业(?:总)?收入|销售收入|收入|(?:net |total )?(?:revenues?|sales)|turnover|売上高",
  "cost of sales": "营业成本|销售成本|cost of (?:sales|goods sold|revenue)|cogs|売上原価",
  ebit: "ebit|息税前利润|operating (?:profit|income)|営業利益",
  ebitda: "ebitda|息税折旧摊销前利润",
  "profit before tax": "利润总额|税前利润|profit before tax|pre-?tax (?:profit|income)|ebt|税引前利益",
  interest: "利息支出|利息费用|财务费用中的利息|interest(?: expenses?)?|支払利息",
  "net income": "净利润|net (?:income|profit)|当期純利益|純利益",
  "operating cash flow":
    "经营(?:活动)?(?:产生的)?现金(?:流量|流)?(?:净额|净流量)?|(?:net )?(?:cash (?:flows? )?from operati(?:ons|ng activities)|operating cash flow)|cfo|営業キャッシュ・?フロー",
  "investing cash flow":
    "投资(?:活动)?(?:产生的)?现金(?:流量|流)?(?:净额|净流量)?|(?:net )?(?:cash (?:flows? )?from investing(?: activities)?|investing cash flow)|投資キャッシュ・?フロー",
  "financing cash flow":
    "筹资(?:活动)?(?:产生的)?现金(?:流量|流)?(?:净额|净流量)?|(?:net )?(?:cash (?:flows? )?from financing(?: activities)?|financing cash flow)|財務キャッシュ・?フロー",
  "currency effect":
    "汇率变动(?:对现金的?影响)?(?:额)?|(?:effect of )?exchange (?:rate )?(?:changes|effects?)(?: on cash)?|為替換算差額",
  "opening cash":
    "(?:期初|年初)现金(?:及现金等价物)?(?:余额)?|(?:opening|beginning) cash(?: balance)?|cash at (?:the )?(?:beginning|start)(?: of (?:the )?(?:year|period))?|現金及び現金同等物の期首残高",
  "closing cash":
    "(?:期末|年末)现金(?:及现金等价物)?(?:余额)?|(?:closing|ending) cash(?: balance)?|cash at (?:the )?end(?: of (?:the )?(?:year|period))?|現金及び現金同等物の期末残高",
  "cash tax": "(?:已付|支付的)?所得税|cash tax(?:es)?|income tax(?:es)? paid",
  capex: "资本(?:性)?(?:支出|开支)|capex|capital expenditures?|設備投資",
  "scheduled principal": "到期本金|应还本金|(?:scheduled )?principal(?: repayments?)?|元本返済",
} as const;
export type StatementItem = keyof typeof ITEMS;

const PATTERNS = (Object.entries(ITEMS) as [StatementItem, string][]).map(
  ([item, names]) => [item, new RegExp(`^(?:${names})$`, "i")] as const,
);

/** One period of the statements: its head, and the lines it has. */
export type Period = { head: string; lines: Map<StatementItem, Line> };
/** `half` is half a unit of the last digit that is shown. */
export type Line = { value: number; half: number };

/** The line a cell names: 资产总计（万元） and "Total assets (USD m)" are assets. */
export function itemOf(cell: string): StatementItem | null {
  const plain = cell
    .normalize("NFKC")
    .replace(/[([][^)\]]*[)\]]/g, "")
    .replace(/[:：\s]+$/, "")
    .replace(/^(?:其中|减|加)[:：]/, "")
    .replace(/(?:合计|总计|总额)$/, "")
    .trim();
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The columns of a pasted statement whose first column names its lines. A line named twice with two values is left out. */
export function readStatement(table: string[][]): Period[] {
  const [head = [], ...rows] = table;
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  return Array.from({ length: Math.max(0, width - 1) }, (_, i) => {
    const lines = new Map<StatementItem, Line>();
    const twice = new Set<StatementItem>();
    for (const row of rows) {
      const item = itemOf(row[0] ?? "");
      const cell = row[i + 1];
      const value = cellNumber(cell);
      if (!item || value === null) continue;
      if (lines.has(item) && lines.get(item)?.value !== value) twice.add(item);
      const decimals = /\.(\d+)/.exec(cell ?? "")?.[1]?.length ?? 0;
      lines.set(item, { value, half: 10 ** -decimals / 2 });
    }
    for (const item of twice) lines.delete(item);
    return { head: head[i + 1] ?? "", lines };
  });
}
