import { CODE } from "../check-plans.ts";
import { composePrompt } from "../compose-prompt.ts";
import {
  type Contract,
  defineWorkspace,
  type InputField,
  type InputValues,
  labelsOf,
  listOf,
  option,
  textOf,
  type WorkspaceLanguage,
} from "../define-workspace.ts";
import { english } from "./financial-code.en.samples.ts";
import { chinese } from "./financial-code.zh.samples.ts";

const inputs: InputField[] = [
  {
    name: "task",
    type: "longtext",
    required: true,
    maxLength: 50_000,
    label: { zh: "任务", en: "Task", ja: "課題" },
    placeholder: {
      zh: "要计算或处理什么，输入输出是什么",
      en: "What to compute or process, with inputs and outputs",
      ja: "何を計算・処理するか、入力と出力",
    },
  },
  {
    name: "language",
    type: "choice",
    half: true,
    default: "python",
    label: { zh: "编程语言", en: "Language", ja: "言語" },
    options: [
      option("python", "Python"),
      option("sql", "SQL"),
      option("r", "R"),
      option("vba", "Excel VBA"),
      option("javascript", "JavaScript"),
      option("java", "Java"),
      option("cpp", "C++"),
    ],
  },
  {
    name: "libraries",
    type: "text",
    half: true,
    maxLength: 200,
    label: { zh: "可用的库", en: "Libraries allowed", ja: "使えるライブラリ" },
    placeholder: {
      zh: "如：pandas、numpy；或“仅标准库”",
      en: "e.g. pandas, numpy; or “standard library only”",
      ja: "例：pandas、numpy、または「標準ライブラリのみ」",
    },
  },
  {
    name: "columns",
    type: "list",
    maxLength: 200,
    label: { zh: "数据列", en: "Data columns", ja: "データ列" },
    help: {
      zh: "一行一列：列名、类型、含义、单位、时区。",
      en: "One a line: name, type, meaning, unit, time zone.",
      ja: "1行に1列：列名、型、意味、単位、時間帯。",
    },
  },
  {
    name: "frequency",
    type: "choice",
    half: true,
    default: "unspecified",
    label: { zh: "数据频率", en: "Frequency", ja: "頻度" },
    options: [
      option("unspecified", "不适用或未说明", "None or not stated", "該当なし・記載なし"),
      option("tick", "逐笔", "Tick", "ティック"),
      option("minute", "分钟", "Minute", "分足"),
      option("daily", "日", "Daily", "日次"),
      option("monthly", "月", "Monthly", "月次"),
      option("quarterly", "季", "Quarterly", "四半期"),
    ],
  },
  {
    name: "costs",
    type: "text",
    half: true,
    maxLength: 200,
    label: { zh: "交易费用", en: "Trading costs", ja: "取引コスト" },
    placeholder: { zh: "如：单边万分之三", en: "e.g. 3 bp one way", ja: "例：片道3bp" },
  },
  {
    name: "lookahead",
    type: "text",
    maxLength: 500,
    label: { zh: "可见性规则", en: "What is known when", ja: "いつ何が分かるか" },
    placeholder: {
      zh: "如：当日收盘信号次日开盘成交",
      en: "e.g. a signal at the close fills at the next open",
      ja: "例：終値のシグナルは翌日の始値で約定",
    },
  },
  {
    name: "existingCode",
    type: "longtext",
    maxLength: 100_000,
    advanced: true,
    label: { zh: "已有代码", en: "Existing code", ja: "既存のコード" },
  },
];

const CONTRACT: Contract = { kind: "none", task: "text", code: true };

const WORDING = {
  zh: {
    task: [
      "你是金融工程人员。按下面的任务写可运行的代码。",
      "全部代码放在一个代码块内，含输入校验和一个小测试，测试写明预期结果。不联网，不读环境变量，不用 eval，不写密钥，不编造库函数。",
      "时间序列不得使用未来数据：信号先移位再成交。注意缺失值、复权口径、时区；金额计算说明用浮点还是十进制及原因。",
    ],
    facts: ["编程语言", "可用的库", "数据频率", "交易费用", "可见性规则"],
    question: "任务",
    columns: "数据列",
    existing: "已有代码",
    format:
      "一个代码块。然后依次写：\n依赖：库与版本要求；只用标准库则写“无”。\n\n假设：\n- ……\n\n复杂度：一句话。\n\n风险提示：\n- 未来数据、幸存者偏差、费用、过拟合等与本任务有关的",
    box: "不需要方框。",
  },
  en: {
    task: [
      "You are a financial engineer. Write runnable code for the task below.",
      "Put all code into one block, with input validation and a small test that states the expected result. No network, no environment variables, no eval, no secrets, no invented library functions.",
      "Time series must not use future data: shift signals before they fill. Mind missing values, price adjustment and time zones; for money say whether floats or decimals are used and why.",
    ],
    facts: ["Language", "Libraries allowed", "Frequency", "Trading costs", "What is known when"],
    question: "Task",
    columns: "Data columns",
    existing: "Existing code",
    format:
      'One code block. Then:\nDependencies: libraries and versions; "none" for the standard library only.\n\nAssumptions:\n- ...\n\nComplexity: one sentence.\n\nRisks:\n- look-ahead, survivorship, costs, overfitting: those that apply here',
    box: "No box is needed.",
  },
  ja: {
    task: [
      "あなたは金融エンジニアです。次の課題の動作するコードを書いてください。",
      "コードはすべて一つのコードブロックに入れ、入力の検証と、期待値を明記した小さなテストを含めること。通信、環境変数、eval、秘密情報、存在しない関数は使わない。",
      "時系列で将来のデータを使わないこと（シグナルはずらしてから約定）。欠損値、調整後価格、時間帯に注意し、金額に浮動小数と十進数のどちらを使うかと理由を述べること。",
    ],
    facts: ["言語", "使えるライブラリ", "頻度", "取引コスト", "いつ何が分かるか"],
    question: "課題",
    columns: "データ列",
    existing: "既存のコード",
    format:
      "コードブロックを一つ。続けて順に：\n依存：ライブラリと版。標準ライブラリのみなら「なし」。\n\n前提：\n- ……\n\n計算量：一文。\n\nリスク：\n- 先読み、生存者バイアス、コスト、過剰適合など該当するもの",
    box: "枠は不要です。",
  },
} as const;

function buildPrompt(values: InputValues, language: WorkspaceLanguage): string {
  const words = WORDING[language];
  const facts = [
    labelsOf(inputs, values, "language", language).join(""),
    textOf(values, "libraries"),
    values.frequency === "unspecified" ? "" : labelsOf(inputs, values, "frequency", language).join(""),
    textOf(values, "costs"),
    textOf(values, "lookahead"),
  ];
  return composePrompt(language, {
    task: [...words.task],
    facts: facts.map((text, i) => [words.facts[i] ?? "", text]),
    data: [
      [words.question, textOf(values, "task")],
      [words.columns, listOf(values, "columns").join("\n")],
      [words.existing, textOf(values, "existingCode")],
    ],
    format: words.format,
    box: words.box,
  });
}

export default defineWorkspace({
  id: "financial-code",
  order: 70,
  icon: "code-xml",
  promptVersion: 1,
  title: { zh: "金融代码", en: "Financial code", ja: "金融コード" },
  summary: {
    zh: "写出可运行的代码与小测试，列明依赖、假设和未来数据等风险；程序不在此运行",
    en: "Runnable code with a small test, its dependencies, assumptions and risks; nothing is run here",
    ja: "動作するコードと小さなテスト、依存・前提・リスクを示します。ここでは実行しません",
  },
  inputs,
  contract: () => CONTRACT,
  buildPrompt,
  checks: [CODE],
  notice: {
    zh: "代码由模型生成，使用前须审阅并在隔离环境中测试。",
    en: "The code is generated: review it and test it in isolation before use.",
    ja: "コードは生成されたものです。使う前に確認し、隔離した環境で試してください。",
  },
  samples: [...chinese, ...english],
});
