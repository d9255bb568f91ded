/** A cell's number; brackets are a minus. Null for anything else. */
export function cellNumber(cell: string | undefined): number | null {
  const plain = (cell ?? "").normalize("NFKC").replace(/[,\s]/g, "").replace("−", "-");
  const inner = /^\(([\d.]+)\)$/.exec(plain)?.[1];
  const text = inner ? `-${inner}` : plain;
  return /^-?(?:\d+\.?\d*|\.\d+)%?$/.test(text)
    ? text.endsWith("%")
      ? Number(text.slice(0, -1)) / 100
      : Number(text)
    : null;
}
