"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";

type Props = {
  open: boolean;
  title: string;
  /** What is lost. */
  children: ReactNode;
  action: string;
  /** Rejects with an Error whose message is shown; the dialog then stays open. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
};

/** Asks before something is lost for good. Focus starts on Cancel. */
export function ConfirmDialog({ open, title, children, action, onConfirm, onClose }: Props) {
  const t = useTranslations("ui");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function confirm() {
    setBusy(true);
    setProblem(null);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
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
          <Button autoFocus onClick={onClose}>
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
          {problem}
        </Notice>
      ) : null}
    </Dialog>
  );
}
