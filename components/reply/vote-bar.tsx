import { useTranslations } from "use-intl";
import { readable } from "#components/checks/snippet.ts";
import type { Place } from "#lib/checks/votes/first-parting.ts";
import type { VoteGroup, Votes } from "#lib/checks/votes/group-votes.ts";
import { votesOutcome } from "#lib/checks/votes/votes-outcome.ts";
import { PartingLines, sidesOf } from "./parting-lines.tsx";

type Props = {
  /** Null until all replies are over. */
  votes: Votes | null;
  /** Indexes of the replies, in order. */
  replies: number[];
  onReply: (index: number) => void;
  onPlace: (place: Place) => void;
};

/** So many partings say how the replies differ; the others are one press away. */
const MOST_PARTINGS = 2;

/** How many of several replies agree, who does not, and where they part. The height of its first lines is kept from the start. */
export function VoteBar({ votes, replies, onReply, onPlace }: Props) {
  const t = useTranslations("reply");
  const agreeing = new Set(votes && votesOutcome(votes).outcome === "agree" ? votes.groups[0]?.members : []);
  return (
    <section data-part="votes" className="min-h-18 pb-2.5">
      <h3 className="sr-only">{t("votes.label")}</h3>
      {votes ? <Headline votes={votes} total={replies.length} /> : <p className="text-ink-3">{t("votes.waiting")}</p>}
      <div aria-hidden className="my-1.5 flex gap-[3px]">
        {replies.map((index) => (
          <i
            key={index}
            className={`h-2.5 flex-1 rounded-xs ${agreeing.has(index) ? "bg-ink-2" : "border-[1.5px] border-control"}`}
          />
        ))}
      </div>
      {votes && (
        <ul className="text-ui">
          {votes.groups.map((group) => (
            <GroupLine key={group.members[0]} group={group} onReply={onReply} />
          ))}
        </ul>
      )}
      {votes && <Partings votes={votes} onPlace={onPlace} />}
    </section>
  );
}

function Headline({ votes, total }: { votes: Votes; total: number }) {
  const t = useTranslations("reply");
  const { outcome, boxed } = votesOutcome(votes);
  const [best] = boxed;
  const count = best?.members.length ?? 0;
  const value = readable(best?.text ?? "");
  const line = {
    none: () => t("votes.none", { total }),
    single: () => t("votes.single", { total, value }),
    agree: () => t("votes.agree", { count, total, value }),
    tied: () => t("votes.tied", { count, total }),
    differ: () => t("votes.differ", { total }),
  };
  return <p className="font-label wrap-anywhere">{line[outcome]()}</p>;
}

/** "1 × 12.1 %  Reply 3": the replies of a group by name, each a way to it. */
function GroupLine({ group, onReply }: { group: VoteGroup; onReply: (index: number) => void }) {
  const t = useTranslations("reply");
  const { members, texts } = group;
  const [first, ...others] = texts.map(readable);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 text-ink-2 tabular-nums">
      <span className="wrap-anywhere">
        {first === undefined
          ? t("votes.without", { count: members.length })
          : t("votes.group", { count: members.length, value: first })}
        {others.length > 0 && (
          <span className="text-ink-3"> {t("votes.written", { texts: others.join(t("votes.comma")) })}</span>
        )}
      </span>
      <span className="flex flex-wrap gap-x-2.5">
        {members.map((index) => (
          <button
            key={index}
            type="button"
            data-part="vote"
            data-print=""
            className="press link min-w-6 text-left max-md:min-w-11"
            onClick={() => onReply(index)}
          >
            {t("tabs.reply", { number: index + 1 })}
          </button>
        ))}
      </span>
    </li>
  );
}

function Partings({ votes, onPlace }: { votes: Votes; onPlace: Props["onPlace"] }) {
  const t = useTranslations("reply");
  const leader = votes.groups[0]?.members[0] ?? 0;
  const lines = votes.groups.flatMap(({ members, parting }) => {
    const [own] = members;
    if (!parting || own === undefined) return [];
    const nameOf = (index: number) => t("tabs.reply", { number: index + 1 });
    const title = t("votes.parting", { own: own + 1, leading: leader + 1 });
    const sides = sidesOf(parting, nameOf(own), nameOf(leader));
    return [<PartingLines key={own} title={title} {...sides} onShow={onPlace} />];
  });
  const rest = lines.slice(MOST_PARTINGS);
  return (
    <div className="text-ui">
      {lines.slice(0, MOST_PARTINGS)}
      {rest.length > 0 && (
        <details>
          <summary className="press link py-1">{t("votes.more", { count: rest.length })}</summary>
          {rest}
        </details>
      )}
    </div>
  );
}
