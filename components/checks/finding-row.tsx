import { memo } from "react";
import { useTranslations } from "use-intl";
import { languageOf } from "#components/reply/language-of.ts";
import { StatusIcon } from "#components/ui/status-icon.tsx";
import { hasField } from "#components/workspace/show-field.ts";
import type { Finding } from "#lib/reply/types.ts";
import { isComputed } from "./describe-findings.ts";
import { FindingFigures } from "./finding-figures.tsx";
import type { Stretch } from "./locate-findings.ts";
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
  onLight: (place: Stretch | null) => void;
  onShow: (finding: Finding) => void;
  lineOf: (place: Stretch) => number | undefined;
  onGo: (place: Stretch) => void;
  onSource: (source: NonNullable<Finding["source"]>) => void;
};

/** no · expression · the model's value · mark. What failed is open by itself. */
export const FindingRow = memo(function FindingRow(props: Props) {
  const { no, finding, raw, lit, first, onLight, onShow } = props;
  const t = useTranslations("checks");
  const nameOf = useCheckName();
  const { verdict, check } = finding;
  const message = plainMessage(finding);
  const failed = verdict === "fail";
  const { expression, value } = snippetOf(finding, raw);
  const figures = failed && isComputed(finding);
  const formal = check === "arithmetic" && verdict !== "not-checkable";
  return (
    <li
      data-part="finding"
      data-verdict={verdict}
      className={`border-b ${failed ? "border-fail-line bg-fail-bg" : "border-line"} ${lit ? "bg-selected!" : ""}`}
    >
      <button
        type="button"
        data-finding=""
        data-autofocus={first ? "" : undefined}
        onClick={() => onShow(finding)}
        onFocus={() => onLight(finding)}
        onPointerEnter={() => onLight(finding)}
        onPointerLeave={() => onLight(null)}
        className={`press grid w-full grid-cols-[22px_minmax(0,1fr)_auto_16px] gap-x-2 px-4 py-2 text-left text-ui focus-visible:-outline-offset-2 ${
          failed ? "" : "hover:bg-hover"
        }`}
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
          {(check !== "arithmetic" || (figures ? saysMore(finding) : verdict !== "pass")) && (
            <span className="block" lang={languageOf(message)}>
              {check !== "arithmetic" && <span className="text-ink-3">{nameOf(check)} · </span>}
              {isAlteredQuote(finding) ? <QuoteDiff finding={finding} /> : message}
            </span>
          )}
        </span>
      </button>
      <Ways {...props} />
    </li>
  );
});

/** The ways on from a finding: to the later lines that use its number, and into the form it speaks of. */
function Ways({ finding, raw, lineOf, onLight, onGo, onSource }: Props) {
  const t = useTranslations("checks");
  const { usedAgain, source } = finding;
  const inForm = source !== undefined && hasField(source.field);
  if (!usedAgain && !inForm) return null;
  return (
    <div className="pr-4 pb-2 pl-11.5 text-ink-2 text-ui">
      {usedAgain && <UsedAgain uses={usedAgain} raw={raw} lineOf={lineOf} onLight={onLight} onGo={onGo} />}
      {inForm && (
        <button
          type="button"
          data-part="show-source"
          className="press link max-md:min-h-11"
          onClick={() => onSource(source)}
        >
          {t("source.show")}
        </button>
      )}
    </div>
  );
}
