import { useTranslations } from "use-intl";
import { readable } from "#components/checks/snippet.ts";
import type { Parting, Place } from "#lib/checks/votes/first-parting.ts";

type Side = { name: string; place: Place | null };
type Props = { title: string; own: Side; leading: Side; onShow: (place: Place, side: "own" | "leading") => void };

/** The step where two replies part: both lines as they were written, each a way to its place in the trace. */
export function PartingLines({ title, own, leading, onShow }: Props) {
  return (
    <div data-part="parting" className="pt-1.5">
      <p className="text-ink-2">{title}</p>
      <ul>
        <Line {...leading} onShow={(place) => onShow(place, "leading")} />
        <Line {...own} onShow={(place) => onShow(place, "own")} />
      </ul>
    </div>
  );
}

/** Names both sides of a parting. */
export const sidesOf = ({ own, leading }: Parting, ownName: string, leadingName: string) => ({
  own: { name: ownName, place: own },
  leading: { name: leadingName, place: leading },
});

function Line({ name, place, onShow }: Side & { onShow: (place: Place) => void }) {
  const t = useTranslations("reply");
  const row = "grid w-full grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-3 py-1 text-left max-md:grid-cols-1";
  return (
    <li className="border-line border-t">
      {place ? (
        <button type="button" data-print="" className={`press hover:bg-hover ${row}`} onClick={() => onShow(place)}>
          <span className="text-accent underline decoration-1 underline-offset-3">{name}</span>
          <code className="font-mono text-code wrap-anywhere">{readable(place.text)}</code>
        </button>
      ) : (
        <p className={`${row} text-ink-3`}>
          <span>{name}</span>
          <span>{t("votes.nothingMore")}</span>
        </p>
      )}
    </li>
  );
}
