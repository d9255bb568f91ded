import { useTranslations } from "use-intl";
import { ApiError } from "#lib/http/call-api.ts";

export type ErrorWords = { title: string; hint: string; detail: string };

/** An error in the reader's language: what happened, what to do next, and the API's own sentence with its figures. */
export function useErrorWords(): (error: unknown) => ErrorWords {
  const t = useTranslations("errors");
  return (error) => {
    const code = error instanceof ApiError ? error.code : "internal";
    const detail = error instanceof ApiError && code !== "network" ? error.message : "";
    return { title: t(`${code}.title`), hint: t(`${code}.hint`), detail };
  };
}
