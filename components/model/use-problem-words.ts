import { useTranslations } from "use-intl";
import type { DownloadState, LocalFile } from "#lib/model/local/schema.ts";
import { useAmounts } from "./use-amounts.ts";

type FileProblem = NonNullable<LocalFile["problem"]>;
type HubProblem = NonNullable<DownloadState["problem"]>;

/** Why a file cannot be served, or a download does not go on, in the reader's language: the fact, then the next step. */
export function useProblemWords() {
  const t = useTranslations("models");
  const { size } = useAmounts();
  const file = ({ code, details }: FileProblem) =>
    t(`fileProblem.${code}`, {
      there: size(Number(details.bytes ?? 0)),
      expected: size(Number(details.expected ?? 0)),
      kind: String(details.kind ?? ""),
      parts: String(details.parts ?? ""),
      recorded: String(details.recorded ?? "").slice(0, 8),
      found: String(details.sha256 ?? "").slice(0, 8),
    });
  const hub = ({ code, details }: HubProblem) =>
    t(`hubProblem.${code}`, {
      host: String(details.host ?? ""),
      status: String(details.status ?? ""),
      needed: size(Number(details.needed ?? 0)),
      free: size(Number(details.free ?? 0)),
      expected: String(details.expected ?? "").slice(0, 12),
      found: String(details.found ?? "").slice(0, 12),
    });
  return { file, hub };
}
