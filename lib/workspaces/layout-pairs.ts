export type Pair = { from: string; to: string };
export type PlacedNode = { name: string; column: number; row: number };
export type PairLayout = {
  nodes: PlacedNode[];
  edges: { from: PlacedNode; to: PlacedNode }[];
  columns: number;
  rows: number;
};

/**
 * Places causes left of their effects: a node stands one column right of the furthest of its causes. Edges that close a
 * circle do not push, so any input ends. Cost: nodes times edges at most.
 */
export function layoutPairs(pairs: Pair[]): PairLayout {
  const names = [...new Set(pairs.flatMap((pair) => [pair.from, pair.to]))];
  const column = new Map(names.map((name) => [name, 0]));
  const at = (name: string) => column.get(name) ?? 0;
  for (let round = 1; round < names.length; round++) {
    let moved = false;
    for (const { from, to } of pairs) {
      if (at(to) > at(from) || at(from) + 1 >= names.length || reaches(pairs, to, from)) continue;
      column.set(to, at(from) + 1);
      moved = true;
    }
    if (!moved) break;
  }
  const filled: number[] = [];
  const nodes = names.map((name) => {
    const row = filled[at(name)] ?? 0;
    filled[at(name)] = row + 1;
    return { name, column: at(name), row };
  });
  const node = new Map(nodes.map((placed) => [placed.name, placed]));
  const edges = pairs.flatMap((pair) => {
    const [from, to] = [node.get(pair.from), node.get(pair.to)];
    return from && to && from !== to ? [{ from, to }] : [];
  });
  return { nodes, edges, columns: filled.length, rows: Math.max(0, ...filled.map((count) => count ?? 0)) };
}

/** Whether arrows lead from one node to another. */
function reaches(pairs: Pair[], from: string, goal: string): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === goal) return true;
    for (const pair of pairs) {
      if (pair.from === name && !seen.has(pair.to)) {
        seen.add(pair.to);
        open.push(pair.to);
      }
    }
  }
  return false;
}
