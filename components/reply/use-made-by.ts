import { useTranslations } from "use-intl";
import type { Run } from "#lib/runs/schema.ts";

/** What a reply was made with besides the model's name: engine, quantisation, threads, seed; only what is known. */
export function useMadeBy({ model, sampling }: Run): string[] {
  const t = useTranslations("reply");
  const { local } = model;
  return [
    local?.quantisation ?? null,
    model.engine ?? local?.library ?? null,
    local?.threads ? t("made.threads", { count: local.threads }) : null,
    sampling.seed === undefined ? null : t("made.seed", { seed: String(sampling.seed) }),
  ].filter((part) => part !== null);
}
