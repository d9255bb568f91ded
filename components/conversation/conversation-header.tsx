"use client";

import { ChevronRight, Columns2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { Run } from "#lib/runs/schema.ts";
import { ExportMenu } from "./export-menu.tsx";

type Props = {
  conversationId: string;
  title: string;
  workspace: { id: string; title: string } | null;
  /** What answered last; null where nothing has. */
  run: Pick<Run, "model" | "preset"> | null;
};

/** Where one is: the workspace, the conversation's name, the model and the settings that answered last. */
export function ConversationHeader({ conversationId, title, workspace, run }: Props) {
  const t = useTranslations("conversation");
  return (
    <PageHeader
      title={title}
      crumb={
        workspace && (
          <>
            <a href={`/w/${workspace.id}`} className="whitespace-nowrap hover:text-ink">
              {workspace.title}
            </a>
            <ChevronRight aria-hidden size={14} />
          </>
        )
      }
      actions={
        <>
          {run && (
            <span className="flex gap-2 max-md:hidden">
              <Badge title={t("header.model")}>{run.model.name}</Badge>
              {run.preset && <Badge>{t(`header.preset.${run.preset}`)}</Badge>}
            </span>
          )}
          <a
            href={`/compare?c=${conversationId}`}
            aria-label={t("header.compare")}
            title={t("header.compare")}
            className="press grid size-8 place-items-center rounded-md text-ink-2 hover:bg-hover max-md:size-11"
          >
            <Columns2 size={16} aria-hidden />
          </a>
          <ExportMenu conversationId={conversationId} />
        </>
      }
    />
  );
}
