"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";
import { type ErrorWords, useErrorWords } from "./use-error-words.ts";

type Props = {
  open: boolean;
  title: string;
  /** What is lost. */
  children: ReactNode;
  action: string;
  /** Rejects with ApiError, which is shown in words; the dialog then stays open. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before something is lost for good. Focus starts on Cancel. */
export function ConfirmDialog({ open, title, children, action, onConfirm, onClose }: Props) {
  const t = useTranslations("ui");
  const errorWords = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ErrorWords | null>(null);

  async function confirm() {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(errorWords(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button data-autofocus onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button variant="danger" disabled={busy} onClick={confirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      {problem ? (
        <Notice tone="fail" className="mt-3">
          <p className="font-semibold">{problem.title}</p>
          <p className="text-ink-2">{problem.hint}</p>
        </Notice>
      ) : null}
    </Dialog>
  );
}
