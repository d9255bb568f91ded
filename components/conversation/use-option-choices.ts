import { useTranslations } from "use-intl";
import { useEndpointWhere } from "#components/model/use-endpoint-where.ts";
import type { Endpoint, ModelsResponse } from "#lib/model/schema.ts";
import type { RunOptions } from "./run-options.ts";

const VOTES = [1, 3, 5, 8];

export type OptionChoice = {
  name: "preset" | "n" | "endpoint" | "profile";
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  /** The options with this choice made. */
  apply: (value: string) => RunOptions;
};

/** What can be chosen for the next question, where there is a choice: below the text box, and in the sheet on a phone. */
export function useOptionChoices(options: RunOptions, models: ModelsResponse | null): OptionChoice[] {
  const t = useTranslations("conversation");
  const whereOf = useEndpointWhere();
  // A server's model says enough; one of this computer says that it is.
  const labelOf = (e: Endpoint) => (e.local ? `${e.name} · ${whereOf(e)}` : (e.models[0]?.name ?? e.name));
  const all: OptionChoice[] = [
    {
      name: "preset",
      label: t("composer.preset"),
      value: options.preset ?? "demo",
      choices: [
        { value: "demo", label: t("composer.presetDemo") },
        { value: "evaluation", label: t("composer.presetEvaluation") },
      ],
      apply: (value) => ({ ...options, preset: value === "evaluation" ? "evaluation" : undefined }),
    },
    {
      name: "n",
      label: t("composer.replies"),
      value: String(options.n ?? 1),
      choices: VOTES.map((n) => ({ value: String(n), label: t("composer.repliesCount", { n }) })),
      apply: (value) => ({ ...options, n: value === "1" ? undefined : Number(value) }),
    },
  ];
  if (models && models.endpoints.length > 1) {
    all.push({
      name: "endpoint",
      label: t("composer.endpoint"),
      value: options.endpoint ?? models.endpoints.find((e) => e.default)?.id ?? "",
      choices: models.endpoints.map((e) => ({ value: e.id, label: labelOf(e) })),
      apply: (endpoint) => ({ ...options, endpoint }),
    });
  }
  if (models && models.endpoints.length > 0 && models.profiles.length > 1) {
    all.push({
      name: "profile",
      label: t("composer.profile"),
      value: options.profile ?? "",
      choices: [
        { value: "", label: t("composer.profileAuto") },
        ...models.profiles.map((p) => ({ value: p.id, label: p.title })),
      ],
      apply: (profile) => ({ ...options, profile: profile || undefined }),
    });
  }
  return all;
}
