import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { RunView } from "#components/conversation/run-view.ts";
import type { Votes } from "./group-votes.ts";

/** How many of several replies agree, in words and as one segment a reply. Its height is kept while they are written. */
export function VoteBar({ view }: { view: RunView }) {
  const t = useTranslations("reply");
  const votes = useVotes(view);
  const best = votes?.groups[0];
  const total = view.replies.length;
  const agreeing = new Set(best?.members);
  const line = !votes
    ? t("votes.waiting")
    : !best
      ? t("votes.none", { total })
      : best.members.length === 1
        ? t("votes.differ", { total })
        : t("votes.agree", { count: best.members.length, total, value: best.text });
  const shown = best && best.members.length > 1;
  return (
    <section data-part="votes" className="min-h-18 pb-2.5">
      <h3 className="sr-only">{t("votes.label")}</h3>
      <p className={`wrap-anywhere ${votes ? "font-label" : "text-ink-3"}`}>{line}</p>
      <div aria-hidden className="my-1.5 flex gap-[3px]">
        {view.replies.map((reply) => (
          <i
            key={reply.index}
            className={`h-2.5 flex-1 rounded-xs ${shown && agreeing.has(reply.index) ? "bg-ink-2" : "border-[1.5px] border-control"}`}
          />
        ))}
      </div>
      {votes && (
        <p className="flex flex-wrap gap-x-4 text-ink-3 text-meta tabular-nums">
          {votes.groups.map((group) => (
            <span key={group.members[0]} className="wrap-anywhere">
              {t("votes.group", { count: group.members.length, value: group.text })}
            </span>
          ))}
          {votes.without.length > 0 && <span>{t("votes.without", { count: votes.without.length })}</span>}
        </p>
      )}
    </section>
  );
}

/** Null while the replies are written. The comparison is fetched only when there is something to compare. */
function useVotes(view: RunView): Votes | null {
  const [votes, setVotes] = useState<Votes | null>(null);
  const { live, replies } = view;
  useEffect(() => {
    if (live) return;
    let left = false;
    const parsed = replies.flatMap((reply) => reply.parsed ?? []);
    import("./group-votes.ts").then(
      ({ groupVotes }) => !left && setVotes(groupVotes(parsed)),
      (cause) => console.warn("the replies could not be compared", cause),
    );
    return () => {
      left = true;
    };
  }, [live, replies]);
  return votes;
}
