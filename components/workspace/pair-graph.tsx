import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { layoutPairs, type Pair } from "#lib/workspaces/layout-pairs.ts";

const GAP = 28;
const HEIGHT = 44;
const STEP = 60;
/** Boxes shrink until a chain of four fits the narrowest result column; longer ones scroll. */
const ROOM = 508;
const [NARROW, BROAD] = [104, 176];
/** Beyond this the table is the better picture. */
const MOST = 40;

/** Pairs as boxes and arrows, causes at the left. The table above says the same in words. */
export function PairGraph({ pairs }: { pairs: Pair[] }) {
  const t = useTranslations("workspace");
  const layout = useMemo(() => layoutPairs(pairs.slice(0, MOST)), [pairs]);
  const fitting = Math.floor((ROOM + GAP) / Math.max(1, layout.columns)) - GAP;
  const box = Math.max(NARROW, Math.min(BROAD, fitting));
  const width = layout.columns * (box + GAP) - GAP;
  const height = layout.rows * STEP;
  const left = (column: number) => column * (box + GAP);
  const middle = (row: number) => row * STEP + HEIGHT / 2;
  return (
    <figure className="mt-4 overflow-x-auto" data-part="pair-graph">
      <figcaption className="sr-only">{t("result.graph", { count: pairs.length })}</figcaption>
      <div aria-hidden className="relative" style={{ width, height }}>
        <svg width={width} height={height} className="absolute inset-0 text-ink-3" role="presentation">
          <defs>
            <marker id="pair-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 8 4 0 8Z" fill="currentColor" />
            </marker>
          </defs>
          {layout.edges.map(({ from, to }) => {
            const [x1, y1] = [left(from.column) + box, middle(from.row)];
            const [x2, y2] = [left(to.column), middle(to.row)];
            const bend = Math.max(GAP / 2, Math.abs(x2 - x1) / 2);
            return (
              <path
                key={`${from.name}→${to.name}`}
                d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`}
                fill="none"
                stroke="currentColor"
                markerEnd="url(#pair-arrow)"
              />
            );
          })}
        </svg>
        {layout.nodes.map((node) => (
          <div
            key={node.name}
            title={node.name}
            className="absolute flex items-center rounded-sm border border-line-2 bg-surface px-2 text-meta"
            style={{ left: left(node.column), top: node.row * STEP, width: box, height: HEIGHT }}
          >
            <span className="line-clamp-2 wrap-anywhere">{node.name}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
