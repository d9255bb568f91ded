import { memo, type ReactElement, type ReactNode } from "react";

const SIZE = 32;

interface Props<T> {
  items: readonly T[];
  /** Anything else the children depend on. */
  variant: string;
  children: (item: T, index: number) => ReactNode;
}

/**
 * Draws a long list whose end grows: items that were there before keep their identity, so a group whose
 * first and last item are the same is not even visited. Adding one item to thousands costs one group.
 */
export function Groups<T>({ items, variant, children }: Props<T>): ReactElement {
  const groups: ReactElement[] = [];
  for (let start = 0; start < items.length; start += SIZE) {
    const end = Math.min(items.length, start + SIZE);
    const last = end === items.length;
    groups.push(
      <Group key={start} items={items} start={start} end={end} last={last} variant={variant} draw={children as Draw} />,
    );
  }
  return <>{groups}</>;
}

type Draw = (item: unknown, index: number) => ReactNode;

interface GroupProps {
  items: readonly unknown[];
  start: number;
  end: number;
  last: boolean;
  variant: string;
  draw: Draw;
}

const Group = memo(
  function Group({ items, start, end, draw }: GroupProps) {
    return <>{items.slice(start, end).map((item, i) => draw(item, start + i))}</>;
  },
  (before, after) =>
    before.end === after.end &&
    before.last === after.last &&
    before.variant === after.variant &&
    before.items[before.start] === after.items[after.start] &&
    before.items[before.end - 1] === after.items[after.end - 1],
);
