import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EngineSupervisor, type Loan } from "../../lib/model/local/engine/supervisor.ts";
import { localModel } from "../../lib/model/local/local-model.test-kit.ts";
import { finR1 } from "../../lib/model/profiles/fin-r1.ts";
import { realVllm } from "./server.ts";

// The same test model twice: its weights in bf16 on a real vLLM, its Q8_0 file on the engine of this machine. The prompt
// must be the same token for token; greedy texts may part where the quantisation turns a close choice.
const vllm = realVllm();
const LEAST_EQUAL = 0.5;
const model = localModel({ path: path.resolve("lib/model/local/test-model/tiny-fin-q8_0.gguf") });

const QUESTIONS = [
  "计算：一笔存款 1000 元，年利率 5%，一年利息是多少？",
  "光华传媒2019年收入500亿元，净利润25亿元，净利率是多少？\n最后在\\boxed{}中给出答案。",
  "本基金稳赚不赔，保本保收益。是否合规？请回答是或否。",
  "收入从 120 增至 150，增长率是多少？",
  "客户拒绝提供资金来源证明，是否合规？",
  "这家公司的资产负债率为 85%，经营现金流为负，风险等级是高、中还是低？",
  "Revenue was 120 million and costs were 90 million. What is the profit in millions? Put the final answer in \\boxed{}.",
  'Is the statement "guaranteed returns with no risk" compliant? Answer yes or no.',
  "A bond of 1000 pays 5% a year. What is the yearly interest?",
  "写一个计算复利终值的 Python 函数。",
  "公司发布盈利预警，股价可能上涨还是下跌？",
  "你是谁？",
  "\n\n  开头有空行和空格的问题：3 + 4 等于几？  \n",
];

let engine: EngineSupervisor;
let loan: Loan;

beforeAll(async () => {
  engine = new EngineSupervisor();
  loan = await engine.borrow({ model, threads: 1, maxContext: 4096 }, AbortSignal.timeout(120_000), () => {});
}, 150_000);
afterAll(() => engine?.close());

const servers = () => [
  { url: vllm.url, key: vllm.key, name: "Fin-R1" },
  { url: loan.address.baseUrl.replace(/\/v1$/, ""), key: loan.address.apiKey, name: "tiny-fin" },
];

async function post(server: { url: string; key: string }, at: string, body: object): Promise<unknown> {
  const response = await fetch(server.url + at, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${server.key}` },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return response.json();
}

type Message = { role: string; content: string };
const withSystem = (question: string): Message[] => [
  { role: "system", content: finR1.system ?? "" },
  { role: "user", content: question },
];

const conversations: [string, Message[], object][] = [
  ...QUESTIONS.map((question): [string, Message[], object] => [question, withSystem(question), {}]),
  ["no system prompt", [{ role: "user", content: QUESTIONS[0] ?? "" }], {}],
  [
    "a second turn",
    [...withSystem("你好"), { role: "assistant", content: "你好。" }, { role: "user", content: "1+1?" }],
    {},
  ],
  [
    "a text to go on from",
    [
      ...withSystem(QUESTIONS[0] ?? ""),
      { role: "assistant", content: "<think>\n利息等于本金乘以利率。\n</think>\n<answer>\n" },
    ],
    { add_generation_prompt: false, continue_final_message: true },
  ],
];

test.each(conversations)("the prompt is the same, token for token: %s", async (_, messages, how) => {
  const [theirs, ours] = await Promise.all(
    servers().map(
      (server) => post(server, "/tokenize", { model: server.name, messages, ...how }) as Promise<{ tokens: number[] }>,
    ),
  );
  expect(ours?.tokens).toEqual(theirs?.tokens);
});

// Every value is said: what is left out, vLLM takes from the model's generation_config.json.
test.each([
  ["greedy", 1],
  ["greedy with a repetition penalty", 1.05],
])(
  "%s, texts are the same but for what quantisation turns",
  async (title, penalty) => {
    const sampling = { temperature: 0, top_p: 1, repetition_penalty: penalty, max_tokens: 200 };
    const rows: string[] = [];
    for (const [question, messages, how] of conversations) {
      const [theirs = "", ours = ""] = await Promise.all(
        servers().map((server) => textOf(server, { model: server.name, messages, ...sampling, ...how })),
      );
      const outcome =
        theirs === ours ? EQUAL : `part after ${sharedStart(theirs, ours)} of ${theirs.length} characters`;
      rows.push(`${outcome}: ${question.trim().slice(0, 40)}`);
    }
    const equal = rows.filter((row) => row.startsWith(EQUAL)).length;
    console.log(`vLLM bf16 and engine Q8_0, ${title}: ${equal} of ${rows.length} texts equal\n${rows.join("\n")}`);
    expect(equal / rows.length).toBeGreaterThanOrEqual(LEAST_EQUAL);
  },
  600_000,
);

const EQUAL = "equal";

async function textOf(server: { url: string; key: string }, body: object): Promise<string> {
  const whole = await post(server, "/v1/chat/completions", body);
  return (whole as { choices: { message: { content: string } }[] }).choices[0]?.message.content ?? "";
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
