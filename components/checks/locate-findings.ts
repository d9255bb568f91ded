import { type Segment, segmentReply } from "#lib/reply/segment-reply.ts";
import type { Finding, Reply } from "#lib/reply/types.ts";
import { findSpan, type Squeezed, squeeze } from "./place-text.ts";
import { type Place, placeOf, type RenderedText, readRendered } from "./rendered-text.ts";

export type Region = "trace" | "answer";
/** A stretch of `Reply.raw`. */
export type Stretch = Pick<Finding, "start" | "end">;
export type Located<F extends Stretch> = { finding: F; region: Region; place: Place };
export type LocatedFinding = Located<Finding>;

/** Which part of the reply a place of its raw text belongs to. */
export function regionOf({ raw, flags }: Reply, start: number): Region {
  const { segments } = segmentReply(raw, flags.includes("reasoning-field"));
  const segment = segments.find((other) => start >= other.start && start < other.end);
  return segment?.kind === "think" ? "trace" : "answer";
}

/** The places of findings in what is drawn now. A finding whose part is closed, or that is drawn otherwise, is left out. */
export function locateFindings<F extends Stretch>(
  reply: Reply,
  findings: readonly F[],
  trace: Element | null,
  answer: Element | null,
): Located<F>[] {
  const { raw, flags } = reply;
  const { segments } = segmentReply(raw, flags.includes("reasoning-field"));
  const regions = { trace: readRegion(trace), answer: readRegion(answer) };
  const read = readSegments(raw, segments);
  return findings.flatMap((finding) => {
    const segment = read.find((other) => finding.start >= other.start && finding.start < other.end);
    const shown = segment && regions[segment.region];
    if (!segment || !shown) return [];
    const from = countBefore(segment.squeezed.at, finding.start - segment.start);
    const to = countBefore(segment.squeezed.at, finding.end - segment.start);
    const span = findSpan(shown.text, segment.squeezed.text.slice(from, to), segment.before + from);
    return span ? [{ finding, region: segment.region, place: placeOf(shown, span.from, span.to) }] : [];
  });
}

function readRegion(element: Element | null): RenderedText | null {
  return element ? readRendered(element) : null;
}

type ReadSegment = {
  region: Region;
  start: number;
  end: number;
  squeezed: Squeezed;
  /** How much squeezed text of its own region stands before it. */
  before: number;
};

/** Each segment's text, squeezed once. */
function readSegments(raw: string, segments: Segment[]): ReadSegment[] {
  const length: Record<Region, number> = { trace: 0, answer: 0 };
  return segments.map(({ kind, start, end }) => {
    const region: Region = kind === "think" ? "trace" : "answer";
    const squeezed = squeeze(raw.slice(start, end));
    const before = length[region];
    length[region] += squeezed.text.length;
    return { region, start, end, squeezed, before };
  });
}

/** How many kept characters stand before a position: the positions are sorted. */
function countBefore(at: number[], position: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
