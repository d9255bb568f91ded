import { useLocale, useTranslations } from "use-intl";
import { Markdown } from "#components/markdown/markdown.tsx";
import type { Boxed } from "#lib/reply/types.ts";
import type { ContractValues } from "./contract-values.ts";
import { toneOf } from "./contract-values.ts";
import { plainValueText } from "./value-text.ts";

const TONE = {
  pass: "border-pass text-pass",
  warn: "border-warn-line text-warn",
  fail: "border-fail text-fail",
  none: "border-ink text-ink",
} as const;

/** The 2 px frame: nothing else on a screen has one. Its text is the model's own, never ours. */
export function BoxedValue({ boxed, contract }: { boxed: Boxed; contract: ContractValues }) {
  const tone = boxed.value?.kind === "verdict" ? toneOf(contract, boxed.value.verdict) : "none";
  return (
    <div
      data-part="boxed"
      className={`inline-flex min-h-13 max-w-full items-center justify-center rounded border-2 px-4 py-1.5 font-semibold ${sizeOf(boxed.text)} ${TONE[tone]}`}
    >
      <BoxText text={boxed.text} />
    </div>
  );
}

/** The same place while there is nothing in it, or only a guess: dashed, because the model boxed nothing. */
export function EmptyBox({ children, guess = false }: { children: string; guess?: boolean }) {
  return (
    <div
      data-part={guess ? "candidate" : undefined}
      className={`inline-flex min-h-13 min-w-32 max-w-full items-center justify-center rounded border-[1.5px] border-control border-dashed px-4 py-1.5 ${guess ? `font-semibold text-ink-2 ${sizeOf(children)}` : "text-ink-3 text-source"}`}
    >
      {guess ? <BoxText text={children} /> : children}
    </div>
  );
}

const LONG = 24;

/** Tabular figures bring a wide hyphen: not for words. */
const sizeOf = (text: string) => `${/[a-z]{2}/i.test(text) ? "" : "tabular-nums"} ${lengthOf(text)}`;

const lengthOf = (text: string) =>
  text.length > LONG ? "text-source text-left" : "text-box tracking-[-.01em] [:lang(zh)_&]:tracking-[.04em]";

/** LaTeX is set as maths; everything else stands as the model wrote it. */
function BoxText({ text }: { text: string }) {
  const locale = useLocale();
  if (/\\[a-zA-Z]/.test(text)) return <Markdown text={`\\(${text}\\)`} streaming={false} lang={locale} />;
  return <span className="wrap-anywhere">{text}</span>;
}

/** What the box was read as, beside it: a figure's value and unit, a verdict's meaning, and the model's own spelling. */
type ReadFromProps = { boxed: Boxed; contract: ContractValues; unitAsked?: string };

export function ReadFrom({ boxed, contract, unitAsked }: ReadFromProps) {
  const t = useTranslations("reply");
  const locale = useLocale();
  const value = boxed.value;
  const rows: [string, string][] = [];
  if (value?.kind === "verdict")
    rows.push([
      t("card.means"),
      contract.find((v) => v.id === value.verdict)?.label ?? t("card.verdict", { id: value.verdict ?? "" }),
    ]);
  else if (value && value.kind !== "text") rows.push([t("card.value"), plainValueText(value, locale)]);
  const unit = value?.percent ? t("card.percent") : [value?.currency, value?.unit].filter(Boolean).join(" ");
  if (unit) rows.push([t("card.unit"), unit]);
  if (unitAsked && unitAsked !== unit) rows.push([t("card.unitAsked"), unitAsked]);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-ui leading-5">
      {rows.map(([name, text]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="tabular-nums wrap-anywhere">{text}</dd>
        </div>
      ))}
      <dt className="text-ink-3">{t("card.readFrom")}</dt>
      <dd className="wrap-anywhere">
        <code className="line-clamp-3">{`\\boxed{${boxed.raw}}`}</code>
      </dd>
    </dl>
  );
}
