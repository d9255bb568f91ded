import { useTranslations } from "use-intl";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Time } from "#components/ui/time.tsx";

export type PastRun = { id: string; title: string; updatedAt: number };

/** This workspace's newest conversations, each a link that brings its inputs and result back. */
export function PastRuns({ runs, className }: { runs: PastRun[]; className?: string }) {
  const t = useTranslations("workspace");
  if (runs.length === 0) return null;
  return (
    <section className={className}>
      <SectionHeading>{t("past.title")}</SectionHeading>
      <ul className="mt-1">
        {runs.map((run) => (
          <li key={run.id} className="border-b">
            <a
              href={`?c=${encodeURIComponent(run.id)}`}
              className="press flex h-[38px] items-center gap-3 hover:bg-hover"
            >
              <span className="min-w-0 flex-1 truncate">{run.title}</span>
              <Time ms={run.updatedAt} className="shrink-0 text-ink-3 tabular-nums" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
