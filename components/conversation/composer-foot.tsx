import { Square } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import type { ModelsResponse } from "#lib/model/schema.ts";
import { ComposerOptions } from "./composer-options.tsx";
import type { RunOptions } from "./run-options.ts";

type Props = {
  options: RunOptions;
  models: ModelsResponse | null;
  onOptions: (options: RunOptions) => void;
  live: { onStop: () => void; stopping: boolean } | null;
  canSend: boolean;
};

/** The row below the text: menus left, and at the right the one place that is send, or stop while something runs. */
export function ComposerFoot({ options, models, onOptions, live, canSend }: Props) {
  const t = useTranslations("conversation");
  return (
    <div className="flex items-center gap-1 px-1.5 pt-1 pb-1.5">
      <ComposerOptions options={options} models={models} onChange={onOptions} />
      <span className="min-w-0 flex-1" />
      {live ? (
        <Button
          size="sm"
          data-part="stop"
          disabled={live.stopping}
          onClick={live.onStop}
          className="min-w-20"
          aria-keyshortcuts="Escape"
        >
          <Square aria-hidden size={14} />
          {t("composer.stop")}
          <kbd className="font-sans text-ink-3 text-meta max-md:hidden">Esc</kbd>
        </Button>
      ) : (
        <Button size="sm" data-part="send" type="submit" variant="primary" disabled={!canSend} className="min-w-20">
          {t("composer.send")}
          <kbd className="font-sans text-meta opacity-80 max-md:hidden" aria-hidden>
            ⏎
          </kbd>
        </Button>
      )}
    </div>
  );
}
