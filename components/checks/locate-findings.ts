import { segmentReply } from "#lib/reply/segment-reply.ts";
import type { Finding, Reply } from "#lib/reply/types.ts";
import { findSpan, squeeze } from "./place-text.ts";
import { type Place, placeOf, type RenderedText, readRendered } from "./rendered-text.ts";

export type Region = "trace" | "answer";
export type LocatedFinding = { finding: Finding; region: Region; place: Place };

/** Which part of the reply a place of its raw text belongs to. */
export function regionOf({ raw, flags }: Reply, start: number): Region {
  const { segments } = segmentReply(raw, flags.includes("reasoning-field"));
  const segment = segments.find((other) => start >= other.start && start < other.end);
  return segment?.kind === "think" ? "trace" : "answer";
}

/** The places of findings in what is drawn now. A finding whose part is closed, or that is drawn otherwise, is left out. */
export function locateFindings(
  reply: Reply,
  findings: readonly Finding[],
  trace: Element | null,
  answer: Element | null,
): LocatedFinding[] {
  const { raw, flags } = reply;
  const { segments } = segmentReply(raw, flags.includes("reasoning-field"));
  const regions = { trace: readRegion(trace), answer: readRegion(answer) };
  const starts = regionStarts(raw, segments);
  return findings.flatMap((finding) => {
    const index = segments.findIndex((other) => finding.start >= other.start && finding.start < other.end);
    const segment = segments[index];
    const region = segment?.kind === "think" ? "trace" : "answer";
    const shown = regions[region];
    if (!segment || !shown) return [];
    const near = (starts[index] ?? 0) + squeeze(raw.slice(segment.start, finding.start)).text.length;
    const span = findSpan(shown.text, squeeze(raw.slice(finding.start, finding.end)).text, near);
    return span ? [{ finding, region, place: placeOf(shown, span.from, span.to) }] : [];
  });
}

function readRegion(element: Element | null): RenderedText | null {
  return element ? readRendered(element) : null;
}

/** For each segment, how much squeezed text of its own region stands before it. */
function regionStarts(raw: string, segments: ReturnType<typeof segmentReply>["segments"]): number[] {
  const length: Record<Region, number> = { trace: 0, answer: 0 };
  return segments.map(({ kind, start, end }) => {
    const region: Region = kind === "think" ? "trace" : "answer";
    const before = length[region];
    length[region] += squeeze(raw.slice(start, end)).text.length;
    return before;
  });
}
