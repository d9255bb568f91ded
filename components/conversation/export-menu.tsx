"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Menu, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";

const FORMATS = ["md", "docx", "html", "json"] as const;
type Format = (typeof FORMATS)[number];

/** What a person keeps of a conversation: a file in the format of their choice, or the page on paper. */
export function ExportMenu({ conversationId }: { conversationId: string }) {
  const t = useTranslations("conversation");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const save = async (format: Format) => {
    setState("busy");
    try {
      await download(`/api/conversations/${encodeURIComponent(conversationId)}/export?format=${format}`, format);
      setState("idle");
    } catch (cause) {
      console.warn("the export failed", cause);
      setState("failed");
    }
  };
  return (
    <>
      {state === "failed" && (
        <span role="alert" className="text-fail text-meta">
          {t("export.failed")}
        </span>
      )}
      <Menu
        label={t("export.label")}
        disabled={state === "busy"}
        button={<Download size={16} aria-hidden />}
        buttonClassName="press grid size-8 place-items-center rounded-md text-ink-2 hover:bg-hover disabled:text-ink-3 max-md:size-11"
      >
        {FORMATS.map((format) => (
          <MenuItem key={format} onSelect={() => void save(format)}>
            {t(`export.${format}`)}
          </MenuItem>
        ))}
        <MenuSeparator />
        {/* The menu must be gone before the page is laid out for paper. */}
        <MenuItem onSelect={() => setTimeout(() => window.print(), 50)}>{t("export.print")}</MenuItem>
      </Menu>
    </>
  );
}

/** Asks first and saves then: a refusal is a sentence here, not a page of JSON. Rejects when there is no file. */
async function download(path: string, format: Format): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName(response.headers.get("content-disposition")) ?? `conversation.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function fileName(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? "")?.[1];
  return encoded ? decodeURIComponent(encoded) : null;
}
