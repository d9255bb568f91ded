/** The mark: a box with an answer line in it. */
export function BrandMark() {
  return (
    <span aria-hidden className="relative size-[18px] shrink-0 rounded-[3px] border-2 border-ink">
      <span className="absolute inset-x-[3px] bottom-[3px] h-0.5 bg-ink" />
    </span>
  );
}
