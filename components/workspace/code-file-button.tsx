"use client";

import { Download } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { codeFile } from "#lib/workspaces/code-file.ts";

/** Saves the program of an answer as a file that says in its first lines that it was generated. Nothing is run. */
export function CodeFileButton({ answer }: { answer: string }) {
  const t = useTranslations("workspace");
  const file = useMemo(() => codeFile(answer, t("code.head")), [answer, t]);
  if (!file) return null;
  const save = () => {
    const url = URL.createObjectURL(new Blob([file.text], { type: "text/plain;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = file.name;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className="mt-3 flex items-center gap-3">
      <Button onClick={save}>
        <Download aria-hidden size={14} />
        {t("code.save", { name: file.name })}
      </Button>
      <span className="text-meta text-ink-3">{t("code.notRun")}</span>
    </div>
  );
}
