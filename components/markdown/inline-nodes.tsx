import { Fragment, memo, type ReactNode } from "react";
import { splitHidden } from "#lib/markdown/hidden-characters.ts";
import { flatten } from "#lib/markdown/inline/parse-inline.ts";
import { safeLink } from "#lib/markdown/link-safety.ts";
import type { Inline } from "#lib/markdown/types.ts";
import { Maths, MathsSource } from "./maths.tsx";
import { OuterLink } from "./outer-link.tsx";

/** Each set formula lays its whole paragraph out again: in a paragraph of thousands the rest stay as they were written. */
const MOST_FORMULAS = 400;

/** Inline text as React elements. Positions are keys: a growing paragraph only changes at its end. */
export function InlineNodes({ inlines }: { inlines: readonly Inline[] }) {
  let formulas = 0;
  return (
    <>{inlines.map((inline, index) => draw(inline, index, inline.kind === "maths" && ++formulas > MOST_FORMULAS))}</>
  );
}

function draw(inline: Inline, key: number, asSource: boolean): ReactNode {
  switch (inline.kind) {
    case "text":
      return <SafeText key={key} text={inline.text} />;
    case "break":
      return <br key={key} />;
    case "code":
      return (
        <code key={key}>
          <SafeText text={inline.text} />
        </code>
      );
    case "maths":
      if (asSource) return <MathsSource key={key} source={inline.source} className="md-maths" />;
      return <Maths key={key} tex={inline.tex} display={inline.display} source={inline.source} />;
    case "strong":
      return (
        <strong key={key}>
          <InlineNodes inlines={inline.children} />
        </strong>
      );
    case "emphasis":
      return (
        <em key={key}>
          <InlineNodes inlines={inline.children} />
        </em>
      );
    case "strike":
      return (
        <s key={key}>
          <InlineNodes inlines={inline.children} />
        </s>
      );
    case "link":
      return drawLink(inline.href, flatten(inline.children), <InlineNodes inlines={inline.children} />, key);
    case "image":
      // Loading a picture would tell its server what is being read: its text and address are shown instead.
      return drawLink(inline.href, inline.alt, <SafeText text={inline.alt} />, key);
  }
}

function drawLink(address: string, visible: string, children: ReactNode, key: number): ReactNode {
  const link = safeLink(address, visible);
  if (link !== null && visible.trim() !== "") {
    return (
      <OuterLink key={key} link={link}>
        {children}
      </OuterLink>
    );
  }
  return (
    <Fragment key={key}>
      {children}
      {address === "" ? null : <SafeText text={visible.trim() === "" ? address : ` (${address})`} />}
    </Fragment>
  );
}

/** Text whose invisible direction marks are drawn as what they are. */
export const SafeText = memo(function SafeText({ text }: { text: string }) {
  const parts = splitHidden(text);
  if (parts.length === 1 && parts[0]?.kind === "text") return text;
  return parts.map((part, index) =>
    part.kind === "text" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never reorder
      <bdi key={index}>{part.text}</bdi>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never reorder
      <span key={index} className="md-hidden">
        {part.code}
      </span>
    ),
  );
});
