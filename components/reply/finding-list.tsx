import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Finding } from "#lib/reply/types.ts";

const ORDER = { fail: 0, pass: 1, "not-checkable": 2 } as const;
const ICON = { fail: CircleX, pass: CircleCheck, "not-checkable": CircleDashed } as const;
const TONE = { fail: "text-fail", pass: "text-pass", "not-checkable": "text-none" } as const;

/** What the program's checks found, failed first: apart from the model's words, on the sunken plane. */
export function FindingList({ findings }: { findings: Finding[] }) {
  const t = useTranslations("reply");
  if (findings.length === 0) return null;
  const ordered = [...findings].sort((a, b) => ORDER[a.verdict] - ORDER[b.verdict] || a.start - b.start);
  return (
    <section className="mt-4 rounded-md bg-sunken px-3 py-2">
      <h3 className="font-semibold text-ui">{t("findings.title")}</h3>
      <ul>
        {ordered.map((finding) => {
          const Icon = ICON[finding.verdict];
          return (
            <li
              key={`${finding.check}:${finding.start}:${finding.end}:${finding.message}`}
              data-part="finding"
              data-verdict={finding.verdict}
              className="grid grid-cols-[22px_minmax(0,1fr)] border-line border-t py-2 first:border-t-0"
            >
              <Icon aria-hidden className={`mt-0.5 size-4 ${TONE[finding.verdict]}`} />
              <div>
                <p>
                  <span className={`font-medium ${TONE[finding.verdict]}`}>{t(`findings.${finding.verdict}`)}</span>{" "}
                  {finding.message}
                </p>
                {finding.expected !== undefined && finding.got !== undefined && (
                  <p className="text-ink-2 tabular-nums">
                    {t("findings.said", { got: finding.got, expected: finding.expected })}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
