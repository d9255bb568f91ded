import { ChevronRight } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Markdown } from "#components/markdown/markdown.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { RunWait } from "#lib/runs/logged-event.ts";
import { languageOf } from "./language-of.ts";
import { currentLine } from "./trace-steps.ts";

export type TraceProps = {
  thinking: string;
  /** The trace grows: the row counts instead of summing up. */
  live: boolean;
  seconds: number;
  /** What the first token waits for, where that is known. */
  waiting?: RunWait | null;
  /** Known once it is over; null when nobody measured it. */
  thinkingMs: number | null;
  tokens: number;
  /** Known once it is over. */
  steps: number;
  truncated?: boolean;
  revision: number;
  onFirstOpen?: () => void;
};

/**
 * The thinking: one row of fixed height, closed by default and not mounted when closed. Nothing opens or closes it but
 * the reader. The current step shares the row, so that nothing moves when the thinking ends.
 */
export function Trace(props: TraceProps) {
  const { thinking, live, truncated = false, revision, onFirstOpen } = props;
  const t = useTranslations("reply");
  const [open, setOpen] = useState(false);
  const id = useId();
  const toggle = () => {
    if (!open) onFirstOpen?.();
    setOpen(!open);
  };
  return (
    <section data-part="trace" data-state={open ? "open" : "closed"} className="border-line border-y">
      <button
        type="button"
        data-part="trace-toggle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-keyshortcuts="t"
        onClick={toggle}
        className="flex h-9.5 w-full items-center gap-2 text-left text-ink-2 text-ui max-md:h-11"
      >
        <ChevronRight aria-hidden size={16} className={`flex-none text-ink-3 ${open ? "rotate-90" : ""}`} />
        <TraceLabel {...props} />
        {live ? <CurrentLine thinking={thinking} seconds={props.seconds} /> : <span className="min-w-0 flex-1" />}
        {truncated && <Badge tone="warn">{t("trace.truncated")}</Badge>}
      </button>
      {open && (
        <div
          id={id}
          className="[&_.md]:text-[13px]! [&_.md]:leading-[22px]! mt-0.5 mb-3 ml-[7px] border-line-2 border-l-2 pl-4 text-ink-2 text-ui leading-[22px]"
        >
          {thinking === "" ? (
            <p className="text-ink-3">{live ? t("trace.waiting") : t("trace.loading")}</p>
          ) : (
            <Markdown key={revision} text={thinking} streaming={live} lang={languageOf(thinking)} />
          )}
        </div>
      )}
    </section>
  );
}

function TraceLabel({ thinking, live, seconds, waiting = null, thinkingMs, tokens, steps }: TraceProps) {
  const t = useTranslations("reply");
  const label = live
    ? liveLabel(t, thinking === "", waiting, seconds, tokens)
    : thinkingMs === null
      ? t("trace.thought", { tokens, steps })
      : t("trace.thoughtFor", { seconds: Math.max(1, Math.round(thinkingMs / 1000)), tokens, steps });
  return (
    <span className={`flex-none tabular-nums ${live ? "font-label text-ink" : ""}`} title={t("trace.estimate")}>
      {label}
    </span>
  );
}

/** Before the first token it is the model server that is waited for; nothing is said of a second that has not passed. */
function liveLabel(
  t: ReturnType<typeof useTranslations<"reply">>,
  nothingYet: boolean,
  waiting: RunWait | null,
  seconds: number,
  tokens: number,
) {
  if (nothingYet && waiting) return t(`trace.wait.${waiting.reason}`, { ahead: waiting.ahead ?? 0, seconds });
  if (nothingYet) return seconds < 1 ? t("trace.starting") : t("trace.waitingFor", { seconds });
  return seconds < 1 ? t("trace.thinkingNow", { tokens }) : t("trace.thinking", { seconds, tokens });
}

/** One truncated line of the step at hand, replaced at most once a second: `seconds` is its clock. */
function CurrentLine({ thinking, seconds }: { thinking: string; seconds: number }) {
  const latest = useRef(thinking);
  latest.current = thinking;
  const begun = thinking !== "";
  const [line, setLine] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock's second is what renews the line
  useEffect(() => setLine(currentLine(latest.current)), [seconds, begun]);
  return (
    <span aria-hidden className="min-w-0 flex-1 truncate pl-2 text-ink-3">
      {line}
    </span>
  );
}
