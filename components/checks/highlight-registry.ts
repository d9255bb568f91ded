/** The marks of every reply on the page, by name: the browser draws them without touching the document. */
const NAMES = ["check-fail", "check-open", "check-focus"] as const;
export type MarkName = (typeof NAMES)[number];

const supported = () => typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight !== "undefined";
const PRIORITY: Record<MarkName, number> = { "check-open": 0, "check-fail": 1, "check-focus": 2 };

/** Adds ranges to a mark; the returned function takes them away again. Does nothing where the browser cannot. */
export function addMarks(name: MarkName, ranges: readonly Range[]): () => void {
  if (!supported() || ranges.length === 0) return () => {};
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    highlight.priority = PRIORITY[name];
    CSS.highlights.set(name, highlight);
  }
  const registered = highlight;
  for (const range of ranges) registered.add(range);
  return () => {
    for (const range of ranges) registered.delete(range);
    if (registered.size === 0) CSS.highlights.delete(name);
  };
}
