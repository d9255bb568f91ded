import { parentPort } from "node:worker_threads";
import { type CheckContext, type Checked, checkReply } from "../checks/check-reply.ts";
import { parseReply } from "../reply/parse-reply.ts";
import type { Reply } from "../reply/types.ts";

/** One reply to check, and its answer, by number; or a text to practise on, which nobody waits for. */
export type CheckTask = { id: number; reply: Reply; context: CheckContext } | { practise: string };
export type CheckAnswer = { id: number; checked: Checked };

/** One step of each kind that is recomputed, so that the first reply does not wait while its checks are compiled. */
const PRACTICE = `<think>
The coupon is 5% * 1,000 = 50. 120 / 80 = 1.5, and (15 - 12.5) / 12.5 = 20%. 营业收入为12.5亿元，同比增长8.3%。
</think>
## Result

1. $P = \\frac{50}{1.03} + \\frac{1050}{1.03^2} = 1038.27$, about $1.04 thousand.

| Year | Cash flow | Value |
| ---- | --------: | ----: |
| 2026 | 1,200.5 | 1,165.53 |
| Sum | 1,200.5 | 1,165.53 |

\`\`\`python
price = 50 / 1.03
\`\`\`

\\boxed{20\\%}`;

const practise = (text: string) =>
  checkReply(parseReply(text, { finish: "stop" }), { question: "Revenue grew from 12.5 to 15.", language: "en" });

practise(PRACTICE);

parentPort?.on("message", (task: CheckTask) => {
  if ("practise" in task) {
    practise(task.practise);
    return;
  }
  const answer: CheckAnswer = { id: task.id, checked: checkReply(task.reply, task.context) };
  parentPort?.postMessage(answer);
});
