import { useTranslations } from "use-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { Reply } from "#lib/reply/types.ts";
import { BoxedValue, EmptyBox, ReadFrom } from "./boxed-value.tsx";
import type { BoxTerms, ContractValues } from "./contract-values.ts";
import { FlagList } from "./flag-list.tsx";

type Props = {
  /** Null while the reply streams. */
  parsed: Reply | null;
  phase: "start" | "thinking" | "answer";
  contract: ContractValues;
  box?: BoxTerms;
  /** Why there is no reply, where that is known better than "no answer". */
  emptyReason?: string;
};

/** The boxed value lifted out, what it was read as, and every observation about the reply. Its height is kept from the first token on. */
export function AnswerCard({ parsed, phase, contract, box, emptyReason }: Props) {
  const t = useTranslations("reply");
  // A program or a text has no box: only what went wrong with the reply is left to say.
  if (box?.none && !parsed?.final && parsed?.answer !== "") {
    const flags = parsed?.flags.filter((flag) => flag !== "unboxed") ?? [];
    return flags.length > 0 ? <FlagList flags={flags} /> : null;
  }
  return (
    <section data-part="answer-card" className="border-line border-b py-3.5">
      <h3 className="sr-only">{t("card.title")}</h3>
      <div className="flex min-h-13 items-center gap-5 max-md:flex-col max-md:items-start max-md:gap-3">
        {parsed === null ? (
          <Waiting phase={phase} />
        ) : (
          <Settled parsed={parsed} contract={contract} unit={box?.unit} emptyReason={emptyReason} />
        )}
      </div>
      {parsed && <FlagList flags={parsed.flags} />}
    </section>
  );
}

function Waiting({ phase }: { phase: Props["phase"] }) {
  const t = useTranslations("reply");
  return (
    <>
      <EmptyBox>{phase === "answer" ? t("card.answering") : t("card.thinking")}</EmptyBox>
      <p className="text-ink-3 text-ui">{t("card.comes")}</p>
    </>
  );
}

type SettledProps = { parsed: Reply; contract: ContractValues; unit?: string; emptyReason?: string };

function Settled({ parsed, contract, unit, emptyReason }: SettledProps) {
  const t = useTranslations("reply");
  if (parsed.final) {
    const several = new Set(parsed.boxed.map((box) => box.text)).size;
    return (
      <>
        <BoxedValue boxed={parsed.final} contract={contract} />
        <div className="min-w-0 flex-1">
          <ReadFrom boxed={parsed.final} contract={contract} unitAsked={unit} />
        </div>
        {several > 1 && <Badge tone="warn">{t("card.several", { count: several })}</Badge>}
      </>
    );
  }
  if (parsed.candidate) {
    return (
      <>
        <EmptyBox guess>{parsed.candidate.text}</EmptyBox>
        <div className="min-w-0 flex-1 text-ink-2 text-ui">
          <p className="font-label">{t("card.guess")}</p>
          <p>{parsed.flags.includes("box-in-think-only") ? t("card.guessFromThinking") : t("card.guessWhy")}</p>
        </div>
      </>
    );
  }
  return (
    <>
      <EmptyBox>{parsed.answer === "" ? t("card.noAnswer") : t("card.noBox")}</EmptyBox>
      <p className="min-w-0 flex-1 text-ink-2 text-ui">
        {emptyReason ?? (parsed.answer === "" ? t("card.noAnswerWhy") : t("card.noBoxWhy"))}
      </p>
    </>
  );
}
