const STEPS = 4000;

/** Roots of a continuous function in an interval, by sign changes on a grid that is finer near zero, then bisection. */
export function findRoots(f: (x: number) => number, low: number, high: number): number[] {
  const roots: number[] = [];
  const at = (i: number) => low + (high - low) * (i / STEPS) ** 2;
  let x = at(0);
  let y = f(x);
  for (let i = 1; i <= STEPS; i++) {
    const nextX = at(i);
    const nextY = f(nextX);
    if (Number.isFinite(y) && Number.isFinite(nextY)) {
      if (y === 0) roots.push(x);
      else if (y < 0 !== nextY < 0 && nextY !== 0) roots.push(bisect(f, x, nextX));
    }
    [x, y] = [nextX, nextY];
  }
  return roots;
}

/** The root between two points of opposite sign, to the last bit that matters. */
export function bisect(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  const rising = f(a) < 0;
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    if (f(middle) < 0 === rising) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
