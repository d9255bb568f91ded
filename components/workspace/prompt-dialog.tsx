"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";

/** The user message exactly as it would be sent. */
export function PromptDialog({ prompt, onClose }: { prompt: string; onClose: () => void }) {
  const t = useTranslations("workspace");
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      onClose={onClose}
      aria-label={t("prompt.title")}
      className="m-auto max-h-[85vh] w-[min(760px,calc(100vw-32px))] flex-col rounded-lg bg-raised p-5 shadow-pop open:flex"
    >
      <h2 className="font-semibold text-title">{t("prompt.title")}</h2>
      <p className="mb-3 text-ink-2">{t("prompt.exact")}</p>
      <pre className="min-h-0 overflow-auto rounded-md border bg-sunken p-3 text-code whitespace-pre-wrap wrap-anywhere">
        {prompt}
      </pre>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={() => void navigator.clipboard.writeText(prompt)}>{t("prompt.copy")}</Button>
        <Button variant="primary" onClick={() => box.current?.close()}>
          {t("prompt.close")}
        </Button>
      </div>
    </dialog>
  );
}
