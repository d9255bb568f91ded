import { useTranslations } from "use-intl";
import type { ErrorBody } from "#lib/errors.ts";

/** Why the engine of this computer failed, in the reader's language; null where the reason is none of the engine's. */
export function useEngineWords(): (reason: string | undefined, details: ErrorBody["details"]) => string | null {
  const t = useTranslations("errors");
  return (reason, details) => (t.has(`engine.why.${reason}`) ? t(`engine.why.${reason}`, details) : null);
}
