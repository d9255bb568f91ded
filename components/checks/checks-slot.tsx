/** Where a reply's checks open beside the text on wide screens; without content it takes no room. */
export function ChecksSlot({ className = "" }: { className?: string }) {
  return <div data-part="checks-slot" className={`empty:hidden ${className}`} />;
}
