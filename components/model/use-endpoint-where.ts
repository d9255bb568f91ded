import { useTranslations } from "use-intl";
import type { Endpoint } from "#lib/model/schema.ts";

/** Where an endpoint answers, in a few words: a server's name, this computer, or that it is only the test model. */
export function useEndpointWhere(): (endpoint: Endpoint) => string {
  const t = useTranslations("shell");
  return ({ local, name }) =>
    local === null
      ? name
      : local.isTestModel
        ? `${t("testModel.name")} · ${t("testModel.notFinR1")}`
        : t("model.thisComputer");
}
