import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { useEngineWords } from "#components/ui/use-engine-words.ts";
import type { Endpoint } from "./use-endpoints.ts";

/** Why the engine does not run a model of this machine. */
export function EngineFailure({ endpoint }: { endpoint: Endpoint | undefined }) {
  const words = useEngineWords();
  const failure = endpoint?.local?.failure;
  return failure ? <p>{words(failure.code, failure.details)}</p> : null;
}

export function StartAgain({ busy, onClick }: { busy: boolean; onClick: () => void }) {
  const t = useTranslations("models");
  return (
    <Button disabled={busy} onClick={onClick}>
      {t("local.startAgain")}
    </Button>
  );
}
