import { X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { isLetterKey } from "#components/shell/letter-keys.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Finding, Reply } from "#lib/reply/types.ts";
import { ChecksSummary } from "./checks-summary.tsx";
import type { NumberedFinding } from "./describe-findings.ts";
import { FindingRow } from "./finding-row.tsx";
import type { Stretch } from "./locate-findings.ts";

type Props = {
  ordered: NumberedFinding[];
  reply: Reply;
  raw: string;
  /** The finding to begin at; the first otherwise. */
  wanted: Finding | null;
  /** The finding under the pointer in the text. */
  hovered: Finding | null;
  sheet: boolean;
  onLight: (place: Stretch | null) => void;
  onShow: (place: Stretch) => void;
  onSource: (source: NonNullable<Finding["source"]>) => void;
  onClose: () => void;
};

/** A table of a hundred cells says the same of each: this many are drawn before somebody asks for the rest. */
const MOST = 60;

/** The ledger: every finding, what failed first. Arrows and J, K go through it; beside the text each is shown at once. */
export function FindingPanel(props: Props) {
  const { ordered, reply, raw, wanted, hovered, sheet, onLight, onShow, onSource, onClose } = props;
  const t = useTranslations("checks");
  const list = useRef<HTMLOListElement>(null);
  const [all, setAll] = useState(false);
  const [target, setTarget] = useState<{ at: number } | null>(null);
  const at = wanted ? ordered.findIndex(({ finding }) => finding === wanted) : 0;
  const shown = all || Math.max(at, target?.at ?? 0) >= MOST ? ordered : ordered.slice(0, MOST);
  const lineAt = (place: Stretch) => ordered.findIndex(({ finding }) => isStep(finding, place));

  // The keys of an open panel work from the text, too.
  const step = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const to = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
    rows[to]?.focus();
    rows[to]?.scrollIntoView({ block: "nearest" });
    const next = shown[to]?.finding;
    if (next && !sheet) onShow(next);
  };
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const by = STEPS[event.key.toLowerCase()];
      if (!by || !isLetterKey(event)) return;
      event.preventDefault();
      latest.current(by);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => focusRow(list.current, at), [at]);
  useEffect(() => (target ? focusRow(list.current, target.at) : undefined), [target]);
  const goTo = (place: Stretch) => {
    const line = lineAt(place);
    if (line >= 0) setTarget({ at: line });
    if (!sheet) onShow(place);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? (sheet ? STEPS[event.key.toLowerCase()] : undefined);
    if (event.key === "Escape" && !sheet) onClose();
    else if (by) step(by as 1 | -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      aria-label={t("panel.title")}
      data-part="checks-panel"
      className={sheet ? "" : "pt-3"}
      onKeyDown={onKeyDown}
    >
      {!sheet && (
        <header className="flex items-center gap-2 px-4">
          <h2 className="flex-1 font-semibold text-ui">{t("panel.title")}</h2>
          <IconButton label={t("panel.close")} onClick={onClose}>
            <X size={16} aria-hidden />
          </IconButton>
        </header>
      )}
      <div className={sheet ? "pb-2" : "px-4 pb-2"}>
        <p className="pb-1 text-meta text-ink-3">{t("panel.byProgram")}</p>
        <ChecksSummary reply={reply} />
      </div>
      <ol ref={list} className={`border-line border-t ${sheet ? "-mx-5" : ""}`}>
        {shown.map(({ no, finding }, index) => (
          <FindingRow
            key={no}
            no={no}
            finding={finding}
            raw={raw}
            first={index === Math.max(0, at)}
            lit={finding === hovered || isAt(finding, hovered)}
            onLight={onLight}
            onShow={onShow}
            lineOf={(place) => ordered[lineAt(place)]?.no}
            onGo={goTo}
            onSource={onSource}
          />
        ))}
      </ol>
      {shown.length < ordered.length && (
        <button type="button" className="link press mx-4 my-2 text-ui" onClick={() => setAll(true)}>
          {t("panel.showAll", { count: ordered.length })}
        </button>
      )}
      <p className={`py-3 text-meta text-ink-3 ${sheet ? "" : "px-4"}`}>{t("panel.rest")}</p>
    </section>
  );
}

const STEPS: Record<string, 1 | -1 | undefined> = { j: 1, k: -1 };

function focusRow(list: HTMLElement | null, at: number): void {
  const row = list?.querySelectorAll<HTMLElement>("[data-finding]")[at];
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

/** The ledger's line of a step, which a later line may share its place with. */
const isStep = ({ check, start, end }: Finding, place: Stretch) =>
  check === "arithmetic" && start === place.start && end === place.end;

const isAt = (finding: Finding, other: Finding | null) =>
  other !== null && finding.check === other.check && finding.start === other.start && finding.end === other.end;
