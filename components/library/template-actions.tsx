"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { useErrorWords } from "#components/ui/use-error-words.ts";
import { createTemplate, deleteTemplate } from "./template-requests.ts";

const ConfirmDialog = lazy(async () => ({
  default: (await import("#components/ui/confirm-dialog.tsx")).ConfirmDialog,
}));

/** Hand a template on, copy it, delete it. */
export function TemplateActions({ id, title }: { id: string; title: string }) {
  const t = useTranslations("library");
  const router = useRouter();
  const errorWords = useErrorWords();
  const [deleting, setDeleting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function duplicate() {
    setProblem(null);
    try {
      const copy = await createTemplate({ fromTemplate: id, title: t("actions.copyOf", { title }).slice(0, 200) });
      router.push(`/library/${copy.id}`);
    } catch (error) {
      setProblem(errorWords(error).title);
    }
  }

  return (
    <>
      {problem ? (
        <span role="alert" className="text-meta text-fail">
          {problem}
        </span>
      ) : null}
      <Menu
        label={t("actions.menu")}
        button={<Ellipsis size={16} aria-hidden />}
        buttonClassName="press grid size-8 place-items-center rounded-md text-ink-2 hover:bg-hover max-md:size-11"
      >
        <MenuItem onSelect={() => location.assign(`/api/templates/${encodeURIComponent(id)}/export`)}>
          {t("actions.export")}
        </MenuItem>
        <MenuItem onSelect={() => void duplicate()}>{t("actions.duplicate")}</MenuItem>
        <MenuSeparator />
        <MenuItem danger onSelect={() => setDeleting(true)}>
          {t("actions.delete")}
        </MenuItem>
      </Menu>
      {deleting ? (
        <Suspense>
          <ConfirmDialog
            open
            title={t("actions.deleteTitle")}
            action={t("actions.delete")}
            onClose={() => setDeleting(false)}
            onConfirm={async () => {
              await deleteTemplate(id);
              router.push("/library");
              router.refresh();
            }}
          >
            <p className="[overflow-wrap:anywhere]">{t("actions.deleteText", { title })}</p>
          </ConfirmDialog>
        </Suspense>
      ) : null}
    </>
  );
}
