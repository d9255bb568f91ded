import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { RunStatus } from "#lib/runs/schema.ts";

/** Tells screen readers that a run started and how it ended; never the stream. Silent about what was over on arrival. */
export function RunAnnouncer({ runId, status }: { runId: string | null; status: RunStatus | null }) {
  const t = useTranslations("conversation");
  const [said, setSaid] = useState("");
  const before = useRef({ runId, status });
  useEffect(() => {
    const last = before.current;
    before.current = { runId, status };
    if (!status || runId === null) return;
    const isNew = last.runId !== runId;
    if (isNew && (status === "queued" || status === "running")) setSaid(t("announce.started"));
    else if (!isNew && last.status !== status) {
      if (status === "done") setSaid(t("announce.done"));
      else if (status === "stopped") setSaid(t("announce.stopped"));
      else if (status === "interrupted" || status === "failed") setSaid(t("announce.failed"));
    }
  }, [runId, status, t]);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {said}
    </div>
  );
}
