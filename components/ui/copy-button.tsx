"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";

type Props = { text: string | (() => string); withLabel?: boolean; className?: string };

/** Copies a text and says so for two seconds, or says that the browser refused. */
export function CopyButton({ text, withLabel = false, className }: Props) {
  const t = useTranslations("ui");
  const [state, setState] = useState<"idle" | "done" | "failed">("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), 2000);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(typeof text === "function" ? text() : text);
      setState("done");
    } catch {
      // Without a secure context or permission the browser refuses; the person is told to select by hand.
      setState("failed");
    }
  }

  const label = state === "idle" ? t("copy") : state === "done" ? t("copied") : t("copyFailed");
  const icon = state === "done" ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />;
  return (
    <>
      {withLabel ? (
        <Button size="sm" className={className} onClick={copy}>
          {icon}
          {label}
        </Button>
      ) : (
        <IconButton size="sm" label={label} className={className} onClick={copy}>
          {icon}
        </IconButton>
      )}
      <span role="status" className="sr-only">
        {state === "idle" ? "" : label}
      </span>
    </>
  );
}
