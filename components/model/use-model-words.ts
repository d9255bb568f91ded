import { useFormatter, useTranslations } from "use-intl";
import type { DotState } from "#components/ui/status-dot.tsx";
import type { ModelState } from "./model-state.ts";

/** A model's state in words: the line, what stands under it, and a short name for the phone's bar. */
export function useModelWords(state: ModelState | null): {
  dot: DotState;
  line: string;
  detail: string;
  short: string;
} {
  const t = useTranslations("shell");
  const format = useFormatter();
  const name = state?.name ?? t("model.server");
  if (state?.testModel && state.state !== "unreachable") {
    const detail = t(state.state === "ready" ? "testModel.notFinR1" : "testModel.loading");
    return { dot: "test", line: t("testModel.name"), detail, short: t("testModel.name") };
  }
  switch (state?.state) {
    case undefined:
      return { dot: "off", line: t("model.checking"), detail: "", short: "" };
    case "none":
      return { dot: "off", line: t("model.none"), detail: t("model.connect"), short: "" };
    case "connecting":
      return { dot: "off", line: t("model.connecting"), detail: state.name ?? "", short: "" };
    case "unreachable":
      return { dot: "unreachable", line: t("model.unreachable", { name }), detail: "", short: state.name ?? "" };
    case "app-down":
      return { dot: "unreachable", line: t("model.appDown"), detail: "", short: "" };
    case "ready": {
      const detail = state.contextLength ? t("model.context", { tokens: format.number(state.contextLength) }) : "";
      return { dot: "ready", line: t("model.ready", { name }), detail, short: state.name ?? "" };
    }
  }
}
