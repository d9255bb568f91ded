import { useTranslations } from "use-intl";
import { useEngineWords } from "#components/ui/use-engine-words.ts";
import { useErrorWords } from "#components/ui/use-error-words.ts";
import { ApiError } from "#lib/http/call-api.ts";
import type { CheckFinding } from "#lib/model/schema.ts";

/** What an endpoint check says and its fix, in the reader's language; a check newer than the words keeps the API's English. */
export function useFindingWords(): (finding: CheckFinding) => { message: string; fix?: string } {
  const t = useTranslations("doctor");
  const errorWords = useErrorWords();
  const engineWords = useEngineWords();
  return (finding) => {
    const { check, code, error, message, fix } = finding;
    if (error) {
      const why = engineWords(code, finding.details);
      if (why) return { message: why };
      const words = errorWords(new ApiError(error, message, fix ?? "", 0));
      // An exact flag is worth more than a translated sentence without it.
      return { message: `${words.title} ${words.detail}`, fix: fix && /--\w/.test(fix) ? fix : words.hint };
    }
    if (!t.has(`said.${check}.${code}.message`)) return { message, fix };
    const details = { ...finding.details };
    const defects = String(details.defectIds ?? "").split(",");
    if (details.defectIds) {
      details.defects = defects.map((id) => t(`defect.${id}`)).reduce((a, b) => t("join", { a, b }));
    }
    return {
      message: t(`said.${check}.${code}.message`, details),
      fix: t.has(`said.${check}.${code}.fix`) ? t(`said.${check}.${code}.fix`, details) : undefined,
    };
  };
}
