import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Problem } from "#components/conversation/run-requests.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useEngineWords } from "#components/ui/use-engine-words.ts";

type Props = {
  error: Problem;
  className?: string;
  onDismiss?: () => void;
  /** The ways on, as buttons. */
  children?: ReactNode;
};

/** What stopped and what to do, in the reader's language by the error's code or reason; else the server's own words beneath. */
export function ErrorNotice({ error, className, onDismiss, children }: Props) {
  const t = useTranslations("errors");
  const tr = useTranslations("reply");
  const why = useEngineWords()(error.reason, error.details);
  const dismiss = onDismiss && (
    <IconButton size="sm" label={tr("error.dismiss")} onClick={onDismiss}>
      <X size={14} aria-hidden />
    </IconButton>
  );
  return (
    <Notice tone="fail" className={className} action={dismiss}>
      <p className="font-semibold">{t(why ? "engine.title" : `${error.code}.title`)}</p>
      <p className="text-ink-2">{why ?? t(`${error.code}.hint`)}</p>
      {!why && error.message && error.code !== "network" && (
        <p className="mt-1 text-ink-2 text-meta">
          {tr("error.detail")} <span lang="en">{error.message}</span>
        </p>
      )}
      {children && <div className="mt-2 flex flex-wrap gap-1.5">{children}</div>}
    </Notice>
  );
}
