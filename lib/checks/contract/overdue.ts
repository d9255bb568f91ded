import type { Finding } from "../../reply/types.ts";
import { textOf } from "../../workspaces/define-workspace.ts";
import type { CheckInput } from "../types.ts";
import { boxPlace, contractFinding } from "./finding.ts";

/** Days past due above which a class is the least: the five classes (金融资产风险分类办法, 2023) and IFRS 9 B5.5.19, B5.5.37. */
const LEAST: Record<string, [days: number, id: string][]> = {
  "loan-class": [
    [360, "loss"],
    [270, "doubtful"],
    [90, "substandard"],
    [0, "special-mention"],
  ],
  ifrs9: [
    [90, "stage-3"],
    [30, "stage-2"],
  ],
};
const OVERDUE =
  /(?:逾期|欠息|拖欠)(?:了|已|达|共)?\s?(\d{1,4})\s?(?:天|日)|(\d{1,4})\s?days? (?:past due|overdue|in arrears|late)|(?:past due|overdue|延滞)\s?(?:for |by )?(\d{1,4})\s?(?:days?|日)|(\d{1,4})\s?日(?:の)?延滞/gi;
/** Closed, cured or threatened arrears are no live ones; rules speak of days too. */
const NOT_LIVE =
  /已(?:结清|还清|归还|偿还|收回|结案)|结清|历史|曾|以前|closed|cured|settled|repaid|released|previously|formerly|in the past|解消|完済|如|若|超过|以上|不足|if |more than|over |exceed|at least/i;
const OPERATIONAL = /操作性|技术(?:性)?原因|系统原因|technical|operational|bank rejected|事務的/i;

/** The least class that the days past due allow, beside the box. Own cut-offs of the bank decide instead of these. */
export function leastClass(input: CheckInput, field: string): Finding[] {
  const scale = textOf(input.inputs, "scale");
  const least = LEAST[scale];
  const boxed = input.reply.final?.value?.verdict;
  const order = input.contract?.values?.map((value) => value.id) ?? [];
  if (!least || boxed === undefined || textOf(input.inputs, "cutoffs").trim() !== "") return [];
  const facts = textOf(input.inputs, field);
  const days = liveDays(facts);
  if (days === null) return [];
  const floor = least.find(([above]) => days > above)?.[1];
  if (!floor) return [];
  const label = (id: string) => input.contract?.values?.find((value) => value.id === id)?.label[input.language] ?? id;
  const values = { days, expected: label(floor), got: label(boxed) };
  if (order.indexOf(boxed) >= order.indexOf(floor))
    return [contractFinding(input, "pass", "overdue.pass", boxPlace(input), values)];
  // A technical delay does not count, and IFRS 9 lets evidence rebut the presumption: a person judges that.
  const open = OPERATIONAL.test(facts) || (scale === "ifrs9" && /rebut|推翻|反证|反証/i.test(input.reply.answer));
  return [
    contractFinding(
      input,
      open ? "not-checkable" : "fail",
      open ? "overdue.open" : "overdue.fail",
      boxPlace(input),
      values,
    ),
  ];
}

/** The most days past due that any live matter names. */
function liveDays(facts: string): number | null {
  const days = facts
    .split(/[。；;！!\n]|(?<=[a-z)])\.\s/i)
    .flatMap((sentence) =>
      NOT_LIVE.test(sentence)
        ? []
        : [...sentence.normalize("NFKC").matchAll(OVERDUE)].map((match) =>
            Number(match.slice(1).find((part) => part !== undefined)),
          ),
    );
  return days.length === 0 ? null : Math.max(...days);
}
