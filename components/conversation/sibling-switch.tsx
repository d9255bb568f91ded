import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "#components/ui/icon-button.tsx";

type Props = { position: number; count: number; onStep: (step: -1 | 1) => void };

/** ‹ 2/3 › : which of the versions of a message is shown. Nothing when there is one. */
export function SiblingSwitch({ position, count, onStep }: Props) {
  const t = useTranslations("conversation");
  if (count < 2) return null;
  return (
    <span className="inline-flex items-center" data-part="siblings">
      <IconButton size="sm" label={t("message.previous")} disabled={position <= 1} onClick={() => onStep(-1)}>
        <ChevronLeft size={14} aria-hidden />
      </IconButton>
      <span className="text-ink-2 text-meta tabular-nums">{t("message.version", { position, count })}</span>
      <IconButton size="sm" label={t("message.next")} disabled={position >= count} onClick={() => onStep(1)}>
        <ChevronRight size={14} aria-hidden />
      </IconButton>
    </span>
  );
}
