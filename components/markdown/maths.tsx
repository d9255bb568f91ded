import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { prepareTex } from "#lib/markdown/maths/prepare-tex.ts";
import { SafeText } from "./inline-nodes.tsx";
import { requestTypeset, typesetNow } from "./typeset-queue.ts";

interface Props {
  tex: string;
  display: boolean;
  /** The formula as written, shown until it is set and whenever it cannot be. */
  source: string;
}

/** A closed formula. The typesetter is loaded when the first one appears. */
export const Maths = memo(function Maths({ tex, display, source }: Props) {
  const ready = prepareTex(tex);
  const className = display ? "md-display" : "md-maths";
  if (ready === null) return <MathsSource source={source} className={className} />;
  return <Typeset key={ready} tex={ready} display={display} source={source} className={className} />;
});

interface TypesetProps {
  tex: string;
  display: boolean;
  source: string;
  className: string;
}

function Typeset({ tex, display, source, className }: TypesetProps) {
  const [node, setNode] = useState<Node | "refused" | null>(() => typesetNow(tex, display));
  const [wide, setWide] = useState(false);
  const slot = useRef<HTMLSpanElement>(null);
  useEffect(() => (node === null ? requestTypeset(tex, display, setNode) : undefined), [node, tex, display]);
  // Before the browser paints: no frame shows the formula's place empty.
  useLayoutEffect(() => {
    if (!(node instanceof Node) || !slot.current) return;
    slot.current.replaceChildren(node);
    // A formula that scrolls must be reachable by keyboard; measured when it comes into sight, not while text streams.
    const seen = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      const box = entry.target;
      setWide(box.scrollWidth > box.clientWidth + 1);
    });
    seen.observe(slot.current);
    return () => seen.disconnect();
  }, [node]);
  if (node === "refused") return <MathsSource source={source} className={className} />;
  // A key of its own: React must not look for its text inside what the typesetter put there.
  return node === null ? (
    <span key="source" className={className} data-maths="waiting">
      {source}
    </span>
  ) : (
    <span key="set" ref={slot} className={className} data-maths="set" tabIndex={wide ? 0 : undefined} />
  );
}

/** A formula as it was written. */
export function MathsSource({ source, className }: { source: string; className: string }) {
  const t = useTranslations("markdown");
  return (
    <code className={`${className} md-source`} data-maths="source" title={t("formulaAsSource")}>
      <SafeText text={source} />
    </code>
  );
}
