"use client";

import { useCallback, useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { showPassage } from "#components/workspace/show-field.ts";
import type { Finding, Reply } from "#lib/reply/types.ts";
import { ChecksPlace } from "./checks-place.tsx";
import { ChecksSummary } from "./checks-summary.tsx";
import { type NumberedFinding, orderFindings } from "./describe-findings.ts";
import { FindingPanel } from "./finding-panel.tsx";
import type { Stretch } from "./locate-findings.ts";
import { MarkTip } from "./mark-tip.tsx";
import { openChecks, setOpenChecks, subscribe } from "./open-checks.ts";
import { lightFinding, showFinding, unlightFinding } from "./show-finding.ts";
import { useChecksKey } from "./use-checks-key.ts";
import { useMarkHover } from "./use-mark-hover.ts";
import { useMarks } from "./use-marks.ts";
import { useWholeReply } from "./use-whole-reply.ts";
import "./checks.css";

const AFTER_CLOSING_MS = 60;

/** The checks of one finished reply: the counts in its card, the marks in its text, the panel that lists them. */
export function ReplyChecks({ runId, parsed }: { runId: string; parsed: Reply }) {
  const t = useTranslations("checks");
  const id = useId();
  const line = useRef<HTMLDivElement>(null);
  const root = useCallback(() => line.current?.closest('[data-part="checks"]')?.parentElement ?? null, []);
  const open = useSyncExternalStore(subscribe, openChecks, () => null) === id;
  const whole = useWholeReply(runId, parsed, line);
  const ordered = useMemo(() => orderFindings(parsed.findings), [parsed.findings]);
  const located = useMarks(root, whole);
  const [wanted, setWanted] = useState<Finding | null>(null);
  const hover = useMarkHover(root, located, (finding) => {
    setWanted(parsed.findings.find((other) => isSame(other, finding)) ?? null);
    setOpenChecks(id);
  });
  useChecksKey();
  useEffect(() => () => void (openChecks() === id && setOpenChecks(null)), [id]);

  const close = useCallback(() => {
    unlightFinding();
    setWanted(null);
    setOpenChecks(null);
    line.current?.querySelector<HTMLElement>('[data-part="checks-toggle"]')?.focus({ preventScroll: true });
  }, []);
  const show = (finding: Stretch) => {
    const element = root();
    if (element && whole) void showFinding(element, whole, finding);
  };
  const light = (finding: Stretch | null) => {
    const element = root();
    if (!finding || !element || !whole) unlightFinding();
    else lightFinding(element, whole, finding);
  };
  return (
    <div ref={line} className="flex min-w-0 flex-1 items-center gap-3">
      <ChecksSummary reply={parsed} />
      <Button
        size="sm"
        data-part="checks-toggle"
        aria-expanded={open}
        aria-keyshortcuts="l"
        onClick={() => (open ? close() : setOpenChecks(id))}
      >
        {open ? t("row.hide") : t("row.show")}
      </Button>
      {open && (
        <ChecksPlace onClose={close} reply={parsed}>
          {(sheet) => (
            <FindingPanel
              ordered={ordered}
              reply={parsed}
              raw={whole?.raw ?? ""}
              wanted={wanted}
              hovered={hover?.finding ?? null}
              sheet={sheet}
              onLight={light}
              onShow={(finding) => {
                if (sheet) close();
                show(finding);
              }}
              onSource={({ field, start, end, words }) => {
                if (sheet) close();
                // A sheet that closes puts the focus back first.
                setTimeout(() => showPassage(field, start, end, words), sheet ? AFTER_CLOSING_MS : 0);
              }}
              onClose={close}
            />
          )}
        </ChecksPlace>
      )}
      {hover && <MarkTip finding={hover.finding} no={numberOf(ordered, hover.finding)} place={hover.place} />}
    </div>
  );
}

/** The line of the panel that a finding stands in. */
const numberOf = (ordered: NumberedFinding[], finding: Finding) =>
  ordered.find((other) => isSame(other.finding, finding))?.no;

const isSame = (a: Finding, b: Finding) =>
  a.check === b.check && a.start === b.start && a.end === b.end && a.message === b.message;
