import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { LocalFile } from "#lib/model/local/schema.ts";
import { EngineFailure, StartAgain } from "./engine-failure.tsx";
import { stateOfLocal } from "./state-of-local.ts";
import { useAmounts } from "./use-amounts.ts";
import type { Endpoint } from "./use-endpoints.ts";
import { useProblemWords } from "./use-problem-words.ts";
import { WayRow } from "./way-row.tsx";

type Props = {
  file: LocalFile;
  endpoint: Endpoint | undefined;
  memory: number;
  busy: boolean;
  onUse: () => void;
  onStartAgain: () => void;
  onChange: (action: "accept" | "look-again") => void;
  onRemove: () => void;
};

/** "7.6B", "76.2亿". */
const COMPACT = { notation: "compact", maximumFractionDigits: 1 } as const;

/** A GGUF file of this machine: what it says of itself, what its hash is, and whether it is served. */
export function FileRow({ file, endpoint, memory, busy, onUse, onStartAgain, onChange, onRemove }: Props) {
  const t = useTranslations("models");
  const { size } = useAmounts();
  const problemOf = useProblemWords();
  const { dot, word } = stateOfLocal(endpoint, file.problem !== null);
  return (
    <WayRow
      part="local-file"
      title={file.fileName}
      sub={[file.bytes > 0 ? size(file.bytes) : null, file.header.quantisation].filter(Boolean).join(" · ")}
      dot={dot}
      state={t(`local.state.${word}`)}
      actions={
        <>
          {word === "failed" ? <StartAgain busy={busy} onClick={onStartAgain} /> : null}
          {file.problem?.code === "changed" ? (
            <Button disabled={busy} onClick={() => onChange("accept")}>
              {t("local.accept")}
            </Button>
          ) : null}
          {file.problem && file.problem.code !== "changed" ? (
            <Button disabled={busy} onClick={() => onChange("look-again")}>
              {t("local.lookAgain")}
            </Button>
          ) : null}
          {endpoint?.default || file.problem ? null : (
            <Button disabled={busy} onClick={onUse}>
              {t("row.use")}
            </Button>
          )}
          {file.source === "environment" ? null : (
            <Button variant="ghost" disabled={busy} onClick={onRemove}>
              {t(file.inFolder ? "row.delete" : "local.remove")}
            </Button>
          )}
        </>
      }
    >
      {file.problem ? <p>{problemOf.file(file.problem)}</p> : null}
      {word === "failed" ? <EngineFailure endpoint={endpoint} /> : null}
      {file.isTestModel ? <p className="text-warn">{t("local.testModel")}</p> : null}
      {file.problem ? null : <Facts file={file} />}
      {file.problem === null && file.memoryNeeded > memory ? (
        <p className="text-warn">{t("local.memory", { needed: size(file.memoryNeeded), there: size(memory) })}</p>
      ) : null}
    </WayRow>
  );
}

function Facts({ file }: { file: LocalFile }) {
  const t = useTranslations("models");
  const format = useFormatter();
  const { percent } = useAmounts();
  const { header, sha256 } = file;
  const facts = [
    header.architecture,
    header.parameters ? t("local.weights", { count: format.number(header.parameters, COMPACT) }) : null,
    header.contextLength ? t("local.context", { tokens: format.number(header.contextLength) }) : null,
    header.hasChatTemplate ? null : t("local.noTemplate"),
    header.licence ?? t("local.noLicence"),
  ];
  return (
    <>
      <p>{facts.filter(Boolean).join(" · ")}</p>
      {sha256 === null ? (
        <p className="tabular-nums">{t("local.hashing", { percent: percent(file.hashed ?? 0, file.bytes) })}</p>
      ) : (
        <p className="flex items-center gap-1">
          <span title={sha256}>
            {file.knownAs ? t("local.known", { name: file.knownAs }) : t("local.unknown", { hash: sha256.slice(0, 8) })}
          </span>
          <CopyButton text={sha256} />
        </p>
      )}
    </>
  );
}
