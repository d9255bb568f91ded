import { useTranslations } from "use-intl";
import type { Finding } from "#lib/reply/types.ts";
import type { Stretch } from "./locate-findings.ts";
import { cutShort, readable } from "./snippet.ts";

type Use = NonNullable<Finding["usedAgain"]>[number];
type Props = {
  uses: Use[];
  raw: string;
  /** The line of the panel that a place stands in. */
  lineOf: (place: Stretch) => number | undefined;
  onLight: (place: Stretch | null) => void;
  /** To that line, and to its place in the text. */
  onGo: (place: Stretch) => void;
};

/** The lines that take up a wrong number, each with whether it still holds, and each a way to it. */
export function UsedAgain({ uses, raw, lineOf, onLight, onGo }: Props) {
  const t = useTranslations("checks");
  return (
    <div data-part="used-again">
      <p className="text-ink-3">{t("used.title")}</p>
      <ul>
        {uses.map((use) => (
          <li key={use.start}>
            <UseLine use={use} text={raw.slice(use.start, use.end)} no={lineOf(use)} onLight={onLight} onGo={onGo} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type LineProps = Pick<Props, "onLight" | "onGo"> & { use: Use; text: string; no: number | undefined };

function UseLine({ use, text, no, onLight, onGo }: LineProps) {
  const t = useTranslations("checks");
  return (
    <button
      type="button"
      onClick={() => onGo(use)}
      onFocus={() => onLight(use)}
      onPointerEnter={() => onLight(use)}
      onPointerLeave={() => onLight(null)}
      className="press grid w-full grid-cols-[auto_minmax(0,1fr)_auto] items-baseline gap-x-2 py-0.5 text-left hover:bg-hover max-md:min-h-11"
    >
      <span className="rounded-sm border border-line-2 px-1.5 text-meta tabular-nums empty:hidden">
        {no !== undefined && t("tip.line", { no })}
      </span>
      <span className="wrap-anywhere font-mono text-code">{cutShort(readable(text))}</span>
      <span className={use.holds ? "" : "text-fail"}>{use.holds ? t("used.holds") : t("used.falls")}</span>
    </button>
  );
}
