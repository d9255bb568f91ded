"use client";

import { ChevronDown, FileText } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { InputView } from "#lib/workspaces/describe-workspace.ts";
import { type FormValues, isBlank } from "./form-values.ts";

type Props = { fold: boolean; fields: InputView[]; values: FormValues; children: ReactNode };

/** The fields; on a narrow screen they fold to one line once there is a result, so that the result is in sight. */
export function FoldedForm({ fold, fields, values, children }: Props) {
  const t = useTranslations("workspace");
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (box.current) box.current.open = !fold || window.matchMedia("(min-width: 1024px)").matches;
  }, [fold]);
  const filled = fields.filter((field) => typeof values[field.name] === "string" && !isBlank(values[field.name]));
  return (
    <details ref={box} open className="group/fold min-h-0 max-lg:shrink-0 max-lg:border-b lg:flex-1 lg:overflow-y-auto">
      <summary className={`flex min-h-12 items-center gap-2 px-4 ${fold ? "lg:hidden" : "hidden"}`}>
        <FileText aria-hidden size={16} className="shrink-0" />
        <span className="font-semibold">{t("form.inputs")}</span>
        <span className="min-w-0 flex-1 truncate text-ink-2">{filled.map((field) => field.label).join(" · ")}</span>
        <ChevronDown aria-hidden size={16} className="group-open/fold:rotate-180" />
      </summary>
      <div className="px-5 pt-4 pb-6 max-md:px-4">{children}</div>
    </details>
  );
}
