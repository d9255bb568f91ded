import { Languages } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { readable } from "#components/checks/snippet.ts";
import { fetchRun, type Problem, toProblem } from "#components/conversation/run-requests.ts";
import { Button } from "#components/ui/button.tsx";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { Place } from "#lib/checks/votes/first-parting.ts";
import { doubtedTwin } from "#lib/runs/doubted-twin.ts";
import type { Run, Twin } from "#lib/runs/schema.ts";
import { twinLanguage } from "#lib/runs/twin-language.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { PartingLines, sidesOf } from "./parting-lines.tsx";
import { showPlace } from "./show-place.ts";
import { useTwin } from "./use-twin.ts";

type Props = {
  run: Run;
  live: boolean;
  /** Asks the same in the other language. */
  onAsk: () => Promise<void>;
  /** Shows the other run in place of this one; resolves when it is there. */
  onShow: (twin: Twin) => Promise<void>;
};

/** The same task in Chinese and in English: a way to ask it, then what both came to, the same on either of them. */
export function TwinCheck({ run, live, onAsk, onShow }: Props) {
  const twin = useTwin(run, live);
  const onPlace = async (place: Place, side: "own" | "leading") => {
    if (!twin) return;
    const id = side === "own" ? run.id : twin.runId;
    if (side === "leading") await onShow(twin);
    const article = await drawn(`[data-part="message"][data-run="${id}"]`);
    const parsed = (await fetchRun(id)).replies[place.reply];
    if (article && parsed) await showPlace(id, article, parsed, place);
  };
  const failed = twin?.outcome === "not-comparable" && twin.status !== "done";
  const asked = !live && run.status === "done" && run.workspace !== null && run.language !== null;
  const offered = asked && (twin === null || failed) && run.replies.some((reply) => reply.final !== null);
  if (!twin && !offered) return null;
  return (
    <div data-part="twin" className="pt-3">
      {twin && !live && <TwinRow run={run} twin={twin} onShow={onShow} onPlace={(...at) => void onPlace(...at)} />}
      {offered && <AskTwin run={run} onAsk={onAsk} />}
    </div>
  );
}

const PATIENCE_MS = 4000;

/** The element once it is drawn; null where it does not come. */
async function drawn(selector: string): Promise<Element | null> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = document.querySelector(selector);
    if (found || performance.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

function AskTwin({ run, onAsk }: Pick<Props, "run" | "onAsk">) {
  const t = useTranslations("reply");
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = async () => {
    setAsking(true);
    setProblem(null);
    try {
      await onAsk();
    } catch (cause) {
      setProblem(toProblem(cause));
    }
    setAsking(false);
  };
  return (
    <>
      <Button size="sm" data-part="ask-twin" disabled={asking} title={t("twin.why")} onClick={() => void ask()}>
        <Languages size={14} aria-hidden />
        {t(`twin.ask.${twinLanguage(run.language ?? "zh")}`)}
      </Button>
      {problem && <ErrorNotice error={problem} className="mt-2" onDismiss={() => setProblem(null)} />}
    </>
  );
}

const VERDICT = {
  same: "pass",
  different: "fail",
  "not-comparable": "not-checkable",
  waiting: "not-checkable",
} as const;
const TONE = { same: "pass", different: "fail", "not-comparable": "none", waiting: "none" } as const;

type RowProps = {
  run: Run;
  twin: Twin;
  onShow: Props["onShow"];
  onPlace: (place: Place, side: "own" | "leading") => void;
};

function TwinRow({ run, twin, onShow, onPlace }: RowProps) {
  const t = useTranslations("reply");
  const nameOf = (language: Run["language"]) => t(`twin.language.${language ?? "other"}`);
  const [own, other] = [nameOf(run.language), nameOf(twin.language)];
  const doubted = doubtedTwin(twin);
  const figures = { own, other, ownText: readable(twin.own ?? ""), text: readable(twin.text ?? "") };
  const line = {
    waiting: () => t("twin.waiting", { other }),
    same: () => (doubted ? t("twin.sameDoubted", { ...figures, marked: doubted }) : t("twin.same", figures)),
    different: () => t("twin.different", figures),
    "not-comparable": () => t("twin.notComparable", { reason: reason() }),
  };
  const reason = () => {
    if (twin.text === null && twin.status !== "done") return t("twin.failed", { other });
    if (twin.rule === "no-box") return t("twin.noBox", { language: twin.text === null ? other : own });
    if (twin.rule === "no-majority") return t("twin.noMajority");
    return twin.rule === "unit" ? t("twin.unit", figures) : t("twin.freeText");
  };
  return (
    <section
      aria-label={t("twin.title")}
      data-part="finding"
      data-verdict={doubted ? "not-checkable" : VERDICT[twin.outcome]}
      className="rounded-md bg-sunken px-3 py-2 text-ui"
    >
      <div className="grid grid-cols-[22px_minmax(0,1fr)]">
        <StatusIcon tone={doubted ? "warn" : TONE[twin.outcome]} className="mt-0.5" />
        <div>
          <p className="wrap-anywhere">
            <span className="font-medium">{t("twin.title")}</span> {line[twin.outcome]()}{" "}
            <button type="button" data-part="show-twin" className="press link" onClick={() => void onShow(twin)}>
              {t("twin.show", { other })}
            </button>
          </p>
          {twin.parting && (
            <PartingLines title={t("twin.parting")} {...sidesOf(twin.parting, own, other)} onShow={onPlace} />
          )}
        </div>
      </div>
    </section>
  );
}
