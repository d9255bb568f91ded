"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { buttonClass } from "#components/ui/button.tsx";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import type { CreateTemplateRequest, TemplateBody } from "#lib/templates/schema.ts";
import { createTemplate } from "./template-requests.ts";

export type SourceWorkspace = { id: string; title: string };

type Props = { workspaces: SourceWorkspace[]; onError: (error: unknown) => void };

/** Starts a template from nothing or from a workspace's prompt, and opens it. */
export function NewTemplate({ workspaces, onError }: Props) {
  const t = useTranslations("library");
  const router = useRouter();
  const locale = useLocale();
  const language = locale === "en" || locale === "ja" ? locale : "zh";
  const [busy, setBusy] = useState(false);

  async function create(request: CreateTemplateRequest) {
    setBusy(true);
    onError(null);
    try {
      router.push(`/library/${(await createTemplate(request)).id}`);
    } catch (error) {
      onError(error);
      setBusy(false);
    }
  }

  const blank: TemplateBody = {
    title: t("new.title"),
    description: "",
    language,
    prompt: t("new.prompt", { place: "{{text}}", box: "\\boxed{}" }),
    variables: [{ name: "text", type: "longtext", label: t("new.label"), required: true }],
    contract: { kind: "none" },
  };

  return (
    <Menu
      label={t("new.menu")}
      disabled={busy}
      buttonClassName={buttonClass("primary")}
      button={
        <>
          <Plus size={14} aria-hidden />
          {t("new.menu")}
        </>
      }
    >
      <MenuItem onSelect={() => void create({ body: blank })}>{t("new.blank")}</MenuItem>
      <MenuSeparator />
      {workspaces.map(({ id, title }) => (
        <MenuItem key={id} onSelect={() => void create({ fromWorkspace: id, language })}>
          {t("new.from", { title })}
        </MenuItem>
      ))}
    </Menu>
  );
}
