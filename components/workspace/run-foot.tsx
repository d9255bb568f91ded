import { Square } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useCommandKey } from "#components/ui/use-command-key.ts";
import { BudgetMeter } from "./budget-meter.tsx";

type Props = {
  promptTokens: number | null;
  limit: number | null;
  reserved: number;
  missing: string[];
  noModel: boolean;
  starting: boolean;
  hasResult: boolean;
  live: { onStop: () => void; stopping: boolean } | null;
  onShowPrompt: () => void;
};

/** Pinned below the form: what the prompt costs and the one button, which is *stop* in the same place while it runs. */
export function RunFoot(props: Props) {
  const commandKey = useCommandKey();
  const t = useTranslations("workspace");
  const { promptTokens, limit, missing, noModel, starting, hasResult, live } = props;
  const over = promptTokens !== null && limit !== null && promptTokens > limit;
  const blocked = missing.length > 0 || noModel || starting;
  return (
    <div className="grid gap-2.5">
      <BudgetMeter promptTokens={promptTokens} limit={limit} reserved={props.reserved} />
      <div className="flex gap-2">
        {live ? (
          <Button
            data-part="stop"
            className="flex-1"
            disabled={live.stopping}
            onClick={live.onStop}
            aria-keyshortcuts="Escape"
          >
            <Square aria-hidden size={14} />
            {t("foot.stop")}
            <Kbd>Esc</Kbd>
          </Button>
        ) : (
          <Button
            data-part="run-workspace"
            type="submit"
            variant={hasResult ? "secondary" : "primary"}
            className="flex-1"
            disabled={blocked}
            aria-keyshortcuts="Meta+Enter Control+Enter"
          >
            {hasResult ? t("foot.runAgain") : t("foot.run")}
            <span aria-hidden className="text-meta opacity-70 max-md:hidden">
              {commandKey}⏎
            </span>
          </Button>
        )}
        <Button onClick={props.onShowPrompt} disabled={promptTokens === null}>
          {t("foot.showPrompt")}
        </Button>
      </div>
      <p className="text-ink-2 empty:max-lg:hidden lg:min-h-5" aria-live="polite">
        {noModel ? (
          <>
            {t("foot.noModel")}{" "}
            <a className="link" href="/models">
              {t("foot.connect")}
            </a>
          </>
        ) : missing.length > 0 ? (
          t("foot.missing", { fields: missing.join(t("foot.comma")) })
        ) : over ? (
          <span className="text-fail">{t("foot.over")}</span>
        ) : null}
      </p>
    </div>
  );
}
