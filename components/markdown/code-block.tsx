import { WrapText } from "lucide-react";
import { memo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { hasHidden } from "#lib/markdown/hidden-characters.ts";
import { type Code, codeText } from "#lib/markdown/types.ts";
import type { TokenLine } from "./highlight.ts";
import { SafeText } from "./inline-nodes.tsx";
import { useHighlight } from "./use-highlight.ts";
import { useNearScreen } from "./use-near-screen.ts";

/** Code with its language, copy and wrap. Colours come once it is complete and near the screen; until then lines are appended. */
export function CodeBlock({ code, open }: { code: Code; open: boolean }) {
  const t = useTranslations("markdown");
  const [wrap, setWrap] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const finished = !open || code.closed;
  const near = useNearScreen(figure, finished);
  const lines = useHighlight(code, finished && near);
  const name = code.language === "" ? t("code") : code.language;
  return (
    <figure ref={figure} className="md-code" data-wrap={wrap}>
      <figcaption>
        <span>{name}</span>
        <IconButton size="sm" label={t("wrapLines")} aria-pressed={wrap} onClick={() => setWrap(!wrap)}>
          <WrapText size={14} aria-hidden />
        </IconButton>
        <CopyButton text={() => codeText(code)} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>{lines === null ? <PlainCode code={code} /> : <ColouredCode lines={lines} />}</code>
      </pre>
    </figure>
  );
}

function PlainCode({ code }: { code: Code }) {
  const chunks = code.rest === "" ? code.chunks : [...code.chunks, code.rest];
  // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever appended
  return chunks.map((chunk, index) => <Chunk key={index} text={chunk} />);
}

const Chunk = memo(function Chunk({ text }: { text: string }) {
  return <span>{hasHidden(text) ? <SafeText text={text} /> : text}</span>;
});

const ColouredCode = memo(function ColouredCode({ lines }: { lines: readonly TokenLine[] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the code is complete
    <span key={index} className="md-line">
      {line.map((token, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the code is complete
        <span key={at} className={token.kind}>
          {token.text}
        </span>
      ))}
      {"\n"}
    </span>
  ));
});
