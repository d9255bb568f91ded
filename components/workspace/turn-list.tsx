import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { parseTurns } from "#lib/workspaces/parse-turns.ts";
import type { PlacedIssue } from "./issue-items.tsx";
import type { ShowPassage } from "./sources.ts";

type Props = { field: string; dialogue: string; issues: PlacedIssue[]; onShow: ShowPassage };

/** The dialogue turn by turn: who said what, and which issues point at it. The first issue's turn decides the verdict. */
export function TurnList({ field, dialogue, issues, onShow }: Props) {
  const t = useTranslations("workspace");
  const turns = useMemo(() => parseTurns(dialogue), [dialogue]);
  const atTurn = (start: number, end: number) =>
    issues.filter(({ place }) => {
      const found = place && (place.state === "found" || place.state === "altered") && place.field === field;
      return found && place.start < end && place.end > start;
    });
  return (
    <section className="mt-4" data-part="turns">
      <SectionHeading note={t("turns.count", { count: turns.length })}>{t("turns.title")}</SectionHeading>
      <ol className="mt-1">
        {turns.map((turn) => {
          const raised = atTurn(turn.start, turn.end);
          const decides = raised.some((issue) => issue === issues[0]);
          return (
            <li
              key={turn.number}
              data-decides={decides || undefined}
              className={`relative grid grid-cols-[26px_minmax(0,1fr)] border-t py-2 text-source wrap-anywhere ${decides ? "before:absolute before:inset-y-0 before:-left-2.5 before:w-0.5 before:bg-ink" : ""}`}
            >
              <span className="text-ink-3 tabular-nums">{turn.number}</span>
              <div className="min-w-0">
                <p>
                  {turn.speaker ? <span className="mr-2 font-semibold">{turn.speaker}</span> : null}
                  <span className="whitespace-pre-line">{turn.text}</span>
                </p>
                {raised.length > 0 ? (
                  <p className="text-ui">
                    {decides ? <span className="mr-2 font-semibold">{t("turns.decides")}</span> : null}
                    <button
                      type="button"
                      className="press text-ink-2 underline decoration-1 underline-offset-3"
                      onClick={() => onShow(field, turn.start, turn.end)}
                    >
                      {t("turns.issue", { numbers: raised.map((issue) => issue.number).join(t("foot.comma")) })}
                    </button>
                  </p>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
