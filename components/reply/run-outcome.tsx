import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Problem, toProblem } from "#components/conversation/run-requests.ts";
import type { RunView } from "#components/conversation/run-view.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { ErrorNotice } from "./error-notice.tsx";
import { canContinue, endingOf, type RunEnding } from "./run-ending.ts";
import { type How, WaysOut } from "./ways-out.tsx";

type Props = {
  view: RunView;
  onContinue: (how: How) => Promise<void>;
  onRetry: () => Promise<void>;
  /** The replies. */
  children: ReactNode;
};

/** What stopped a run above its replies, and the ways on beneath them. */
export function RunOutcome({ view, onContinue, onRetry, children }: Props) {
  const t = useTranslations("reply");
  const [problem, setProblem] = useState<Problem | null>(null);
  const first = view.replies[0]?.parsed ?? null;
  const ending = endingOf(view, first);
  const trying = async (act: () => Promise<void>) => {
    setProblem(null);
    try {
      await act();
    } catch (cause) {
      setProblem(toProblem(cause));
    }
  };
  return (
    <>
      {view.error && (
        <ErrorNotice error={view.error} className="mb-3">
          <Button size="sm" data-part="retry" onClick={() => trying(onRetry)}>
            {t("error.retry")}
          </Button>
          <a href="/models" className={buttonClass("secondary", "sm")}>
            {t("error.checkModel")}
          </a>
        </ErrorNotice>
      )}
      {ending === "stopped" && !canContinue(ending, view) && (
        <p className="pb-2 text-ui text-warn">{t("ending.stopped")}</p>
      )}
      {(ending !== "failed" || view.replies.some((reply) => reply.answer !== "" || reply.thinking !== "")) && children}
      {canContinue(ending, view) && (
        <WaysOut
          title={t(`ways.title.${titleOf(ending)}`)}
          reason={t(`ways.reason.${titleOf(ending)}`, { tokens: view.run.sampling.max_tokens ?? 0 })}
          thinking={first?.answer === "" ? first.thinking : null}
          onContinue={(how) => trying(() => onContinue(how))}
        />
      )}
      {problem && <ErrorNotice error={problem} onDismiss={() => setProblem(null)} />}
    </>
  );
}

function titleOf(ending: RunEnding): "thinking" | "answer" | "stopped" | "interrupted" {
  if (ending === "budget-thinking") return "thinking";
  if (ending === "budget-answer") return "answer";
  return ending === "stopped" ? "stopped" : "interrupted";
}
