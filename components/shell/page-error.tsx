"use client";

import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** A page that failed: what happened, the reference for the log, and one way on. The server's message stays on the server. */
export function PageError({ error, retry }: Props) {
  const t = useTranslations("errors");
  return (
    <div role="alert">
      <EmptyState as="h1" title={t("internal.title")} action={<Button onClick={retry}>{t("page.retry")}</Button>}>
        <p>{t("internal.hint")}</p>
        {error.digest ? <p className="mt-2 text-meta">{t("page.reference", { digest: error.digest })}</p> : null}
      </EmptyState>
    </div>
  );
}
