import { FlaskConical } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { LocalFile } from "#lib/model/local/schema.ts";
import { EngineFailure, StartAgain } from "./engine-failure.tsx";
import { stateOfLocal } from "./state-of-local.ts";
import type { Endpoint } from "./use-endpoints.ts";
import { useProblemWords } from "./use-problem-words.ts";
import { WayRow } from "./way-row.tsx";

type Props = {
  /** Undefined with LOCAL_MODEL=off. */
  file: LocalFile | undefined;
  endpoint: Endpoint | undefined;
  busy: boolean;
  onUse: () => void;
  onStartAgain: () => void;
};

/** The fourth way: always there, never chosen for anybody who has something else. */
export function TestModelWay({ file, endpoint, busy, onUse, onStartAgain }: Props) {
  const t = useTranslations("models");
  const problemOf = useProblemWords();
  const { dot, word } = stateOfLocal(endpoint, (file?.problem ?? null) !== null);
  return (
    <WayRow
      part="way-test-model"
      icon={FlaskConical}
      title={t("way.test.title")}
      sub={t("way.test.sub")}
      dot={file ? dot : "off"}
      state={file ? t(`local.state.${word}`) : t("way.off")}
      actions={
        file ? (
          <>
            {word === "failed" ? <StartAgain busy={busy} onClick={onStartAgain} /> : null}
            {endpoint?.default || file.problem ? null : (
              <Button disabled={busy} onClick={onUse}>
                {t("way.test.use")}
              </Button>
            )}
          </>
        ) : null
      }
    >
      <p>{file?.problem ? problemOf.file(file.problem) : t(file ? "way.test.text" : "way.offText")}</p>
      {word === "failed" ? <EngineFailure endpoint={endpoint} /> : null}
    </WayRow>
  );
}
