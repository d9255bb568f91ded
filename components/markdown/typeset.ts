import katex from "katex";
import "katex/dist/katex.min.css";
import { mathsOptions } from "#lib/markdown/maths/maths-options.ts";

/** The formula as DOM, built node by node (no markup is parsed); "refused" when it is not valid. */
export function typeset(tex: string, display: boolean): Node | "refused" {
  const holder = document.createElement("span");
  try {
    katex.render(tex, holder, { ...mathsOptions, displayMode: display });
  } catch (error) {
    // Anything the typesetter refuses, deep nesting included, is shown as it was written.
    if (error instanceof katex.ParseError || error instanceof RangeError) return "refused";
    throw error;
  }
  const set = holder.firstChild;
  return set === null ? "refused" : set;
}
