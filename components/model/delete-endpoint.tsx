"use client";

import { useTranslations } from "use-intl";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import type { Endpoint } from "./use-endpoints.ts";

type Props = { endpoint: Endpoint; onClose: () => void; onDelete: () => Promise<void> };

/** Asks before a connection and its key are forgotten. Runs that used it keep their record of it. */
export default function DeleteEndpoint({ endpoint, onClose, onDelete }: Props) {
  const t = useTranslations("models");
  return (
    <ConfirmDialog open title={t("delete.title")} action={t("row.delete")} onConfirm={onDelete} onClose={onClose}>
      <p className="[overflow-wrap:anywhere]">{t("delete.text", { name: endpoint.name })}</p>
    </ConfirmDialog>
  );
}
