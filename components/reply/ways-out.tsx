import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { ContinueRunRequest } from "#lib/runs/schema.ts";
import { lastLines } from "./trace-steps.ts";

export type How = ContinueRunRequest["how"];

type Props = {
  title: string;
  reason: string;
  /** The trace, where it is the trace that was cut: its last lines are shown. */
  thinking: string | null;
  onContinue: (how: How) => Promise<void>;
};

/** A reply that was cut: why, where it was, and the three ways on from the text that is there. */
export function WaysOut({ title, reason, thinking, onContinue }: Props) {
  const t = useTranslations("reply");
  const [busy, setBusy] = useState(false);
  const go = async (how: How) => {
    setBusy(true);
    try {
      await onContinue(how);
    } finally {
      setBusy(false);
    }
  };
  const tail = thinking === null ? [] : lastLines(thinking, 2);
  return (
    <section className="py-3.5">
      <h3 className="font-semibold text-title">{title}</h3>
      <p className="text-ink-2 text-source">{reason}</p>
      {tail.length > 0 && (
        <div className="mt-3 border-line-2 border-l-2 pl-3.5 text-ink-2 text-ui leading-[21px]">
          <p className="text-ink-3">{t("ways.lastLines")}</p>
          {tail.map((line) => (
            <p key={line} className="line-clamp-2 wrap-anywhere">
              {line}
            </p>
          ))}
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-1.5">
        {thinking !== null && (
          <Button data-part="answer-now" variant="primary" disabled={busy} onClick={() => go("answer-now")}>
            {t("ways.answerNow")}
          </Button>
        )}
        <Button data-part="more-budget" disabled={busy} onClick={() => go("more-budget")}>
          {t("ways.moreBudget")}
        </Button>
        <Button data-part="continue" disabled={busy} onClick={() => go("resume")}>
          {t("ways.continue")}
        </Button>
      </div>
      <p className="mt-2 text-ink-2 text-ui">{thinking !== null ? t("ways.explain") : t("ways.explainAnswer")}</p>
    </section>
  );
}
