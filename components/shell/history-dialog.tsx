"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field, fieldDescription } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useErrorWords } from "#components/ui/use-error-words.ts";
import type { ConversationSummary } from "#lib/conversations/schema.ts";

type Props = {
  kind: "rename" | "delete";
  conversation: ConversationSummary;
  onClose: () => void;
  onRename: (title: string) => Promise<void>;
  onDelete: () => Promise<void>;
};

/** Renames or deletes a conversation. */
export default function HistoryDialog({ kind, conversation, onClose, onRename, onDelete }: Props) {
  const t = useTranslations("shell");
  if (kind === "rename") return <RenameDialog conversation={conversation} onClose={onClose} onRename={onRename} />;
  return (
    <ConfirmDialog
      open
      title={t("history.deleteTitle")}
      action={t("history.delete")}
      onConfirm={onDelete}
      onClose={onClose}
    >
      <p className="[overflow-wrap:anywhere]">
        {t("history.deleteText", { title: conversation.title || t("history.untitled") })}
      </p>
    </ConfirmDialog>
  );
}

function RenameDialog({ conversation, onClose, onRename }: Pick<Props, "conversation" | "onClose" | "onRename">) {
  const t = useTranslations("shell");
  const tUi = useTranslations("ui");
  const errorWords = useErrorWords();
  const [title, setTitle] = useState(conversation.title);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    try {
      await onRename(title.trim());
      onClose();
    } catch (error) {
      const words = errorWords(error);
      setProblem(words.title);
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t("history.rename")}
      footer={
        <>
          <Button onClick={onClose}>{tUi("cancel")}</Button>
          <Button variant="primary" type="submit" form="rename" disabled={busy || title.trim() === ""}>
            {t("history.save")}
          </Button>
        </>
      }
    >
      <form id="rename" onSubmit={submit}>
        <Field id="rename-title" label={t("history.name")} error={problem}>
          <Input
            id="rename-title"
            data-autofocus
            maxLength={200}
            value={title}
            aria-invalid={problem !== null}
            aria-describedby={fieldDescription("rename-title", { error: problem !== null })}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
