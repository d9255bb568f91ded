import type { Place } from "../checks/votes/first-parting.ts";
import { doubtedTwin } from "../runs/doubted-twin.ts";
import type { Run } from "../runs/schema.ts";
import type { ExportWords } from "./words.ts";

/** What an export says of the same task asked in the other language; null where it was not asked, or not yet answered. */
export function twinLine({ twin, language }: Run, words: ExportWords): string | null {
  if (!twin || twin.outcome === "waiting") return null;
  const { t } = words;
  const [own, other] = [words.language(language), words.language(twin.language)];
  const none = t("twinNone");
  const figures = { own, other, ownText: twin.own ?? none, text: twin.text ?? none };
  const marked = doubtedTwin(twin);
  const line = {
    same: () => (marked ? t("twinSameDoubted", { ...figures, marked }) : t("twinSame", figures)),
    different: () => t("twinDifferent", figures),
    "not-comparable": () => t("twinOpen", figures),
  }[twin.outcome]();
  const sides = twin.parting
    ? [sideOf(twin.parting.own, own), sideOf(twin.parting.leading, other)].filter(Boolean)
    : [];
  return sides.length > 0 ? `${line} ${t("votesParting", { steps: sides.join("; ") })}` : line;
}

const sideOf = (place: Place | null, name: string) => (place ? `${name}: ${place.text}` : "");
