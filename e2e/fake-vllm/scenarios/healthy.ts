import { lastUserText } from "../replies.ts";
import type { Scenario } from "../types.ts";
import { numberOption } from "./option.ts";

export const HEALTHY: Scenario[] = [
  {
    name: "healthy",
    behaviour: 0,
    about: "vLLM 0.32 serving Fin-R1 without a reasoning parser",
    source: "e2e/recorded/01-compliance-zh.jsonl",
    profile: "v0320",
  },
  {
    name: "verbatim",
    behaviour: 0,
    about:
      "The reply is the prompt's own text behind the marker, or what it is after `base64:` up to the next white space, so that the question does not hold it; option repeat: what stands between two lines %% so often; a line ===== parts the replies of n",
    source: "no server: whatever a model may be talked into saying",
    profile: "v0320",
    facts: { contextLength: 64_000_000 },
    plan: (plan, { body, options }) => {
      const given = lastUserText(body).replace(/^[\s\S]*?\[\[scenario:verbatim[^\]]*\]\]\n?/, "");
      const said = given.startsWith("base64:")
        ? Buffer.from(/^\S+/.exec(given.slice("base64:".length))?.[0] ?? "", "base64").toString()
        : given;
      // What was asked for is told whole: the length is the test.
      delete body.max_tokens;
      delete body.max_completion_tokens;
      const [head = "", middle = "", tail = ""] = said.split("%%\n");
      const text = head + middle.repeat(numberOption(options, "repeat", 1)) + tail;
      const tokensPerFrame = numberOption(options, "frame", 50);
      const texts = text.split("\n=====\n");
      const choices = plan.choices.map((choice, i) => ({ ...choice, text: texts[i % texts.length] ?? text }));
      return { ...plan, tokensPerFrame, choices };
    },
  },
];
