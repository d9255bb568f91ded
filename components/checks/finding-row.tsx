import { memo } from "react";
import { useTranslations } from "use-intl";
import { languageOf } from "#components/reply/language-of.ts";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import type { Finding } from "#lib/reply/types.ts";
import { isComputed } from "./describe-findings.ts";
import { FindingFigures } from "./finding-figures.tsx";
import { isAlteredQuote, QuoteDiff } from "./quote-diff.tsx";
import { plainMessage, saysMore, snippetOf } from "./snippet.ts";
import { useCheckName } from "./use-check-name.ts";
import { UsedAgain } from "./used-again.tsx";

type Props = {
  no: number;
  finding: Finding;
  raw: string;
  /** The pointer is on its place in the text. */
  lit: boolean;
  /** A sheet that opens puts the focus here. */
  first: boolean;
  onLight: (finding: Finding | null) => void;
  onShow: (finding: Finding) => void;
};

/** no · expression · the model's value · mark. What failed is open by itself. */
export const FindingRow = memo(function FindingRow({ no, finding, raw, lit, first, onLight, onShow }: Props) {
  const t = useTranslations("checks");
  const nameOf = useCheckName();
  const { verdict, check } = finding;
  const message = plainMessage(finding);
  const failed = verdict === "fail";
  const { expression, value } = snippetOf(finding, raw);
  const figures = failed && isComputed(finding);
  const formal = check === "arithmetic" && verdict !== "not-checkable";
  return (
    <li data-part="finding" data-verdict={verdict}>
      <button
        type="button"
        data-finding=""
        data-autofocus={first ? "" : undefined}
        onClick={() => onShow(finding)}
        onFocus={() => onLight(finding)}
        onPointerEnter={() => onLight(finding)}
        onPointerLeave={() => onLight(null)}
        className={`press grid w-full grid-cols-[22px_minmax(0,1fr)_auto_16px] gap-x-2 border-b px-4 py-2 text-left text-ui focus-visible:-outline-offset-2 ${
          failed ? "border-fail-line bg-fail-bg" : "border-line hover:bg-hover"
        } ${lit ? "bg-selected!" : ""}`}
      >
        <span className="text-ink-3 tabular-nums">{no}</span>
        <span
          lang={languageOf(expression)}
          className={`min-w-0 wrap-anywhere ${formal ? "font-mono text-code" : "text-ink-2"}`}
        >
          {formal || expression === "" ? expression : t("panel.quoted", { text: expression })}
        </span>
        <span
          className={`max-w-36 text-right wrap-anywhere ${formal ? "font-mono text-code" : ""} ${failed ? "text-fail line-through" : ""}`}
        >
          {value}
        </span>
        <StatusIcon tone={verdict === "not-checkable" ? "none" : verdict} className="mt-0.5" />
        <span className="sr-only">{t(`verdict.${verdict}`)}</span>
        <span className="col-start-2 col-end-4 text-ink-2">
          {figures && <FindingFigures finding={finding} />}
          {finding.usedAgain && <UsedAgain uses={finding.usedAgain} raw={raw} />}
          {(check !== "arithmetic" || (figures ? saysMore(finding) : verdict !== "pass")) && (
            <span className="block" lang={languageOf(message)}>
              {check !== "arithmetic" && <span className="text-ink-3">{nameOf(check)} · </span>}
              {isAlteredQuote(finding) ? <QuoteDiff finding={finding} /> : message}
            </span>
          )}
        </span>
      </button>
    </li>
  );
});
