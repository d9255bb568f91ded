import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { useTranslations } from "use-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Reply } from "#lib/reply/types.ts";
import { useSlot } from "./use-slot.ts";

type Props = { reply: Reply; onClose: () => void; children: (sheet: boolean) => ReactNode };

/** Beside the text where there is room, else a sheet over it. */
export function ChecksPlace({ onClose, children }: Props) {
  const t = useTranslations("checks");
  const slot = useSlot();
  if (slot) return createPortal(children(false), slot);
  return createPortal(
    <Dialog open kind="sheet" title={t("panel.title")} onClose={onClose}>
      {children(true)}
    </Dialog>,
    document.body,
  );
}
