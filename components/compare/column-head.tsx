import { RefreshCw, X } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { useEndpointWhere } from "#components/model/use-endpoint-where.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ModelsResponse } from "#lib/model/schema.ts";
import type { ColumnOptions } from "./columns.ts";

type Props = {
  name: string;
  options: ColumnOptions;
  models: ModelsResponse | null;
  /** It is being asked or answers: what it is asked with stands. */
  busy: boolean;
  /** There is a question that it alone can be asked. */
  canAsk: boolean;
  onChange: (options: ColumnOptions) => void;
  onAsk: () => void;
  /** Null while there are only as few columns as a comparison needs. */
  onRemove: (() => void) | null;
};

/** Who answers in a column: endpoint, profile, preset. */
export function ColumnHead({ name, options, models, busy, canAsk, onChange, onAsk, onRemove }: Props) {
  const t = useTranslations("compare");
  const id = useId();
  const whereOf = useEndpointWhere();
  const endpoints = models?.endpoints ?? [];
  return (
    <header className="grid gap-2 pb-3">
      <div className="flex min-h-8 items-center gap-1">
        <h2 id={id} className="min-w-0 flex-1 truncate font-semibold text-title">
          {t("column.name", { name })}
        </h2>
        {canAsk ? (
          <Button size="sm" variant="ghost" disabled={busy} onClick={onAsk}>
            <RefreshCw size={14} aria-hidden />
            {t("column.ask")}
          </Button>
        ) : null}
        {onRemove ? (
          <IconButton label={t("column.remove", { name })} disabled={busy} onClick={onRemove}>
            <X size={16} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      <fieldset className="grid gap-1.5" disabled={busy}>
        <legend className="sr-only">{t("column.settings", { name })}</legend>
        <Select
          aria-label={t("column.endpoint")}
          value={options.endpoint ?? endpoints.find((endpoint) => endpoint.default)?.id ?? ""}
          onChange={(event) => onChange({ ...options, endpoint: event.target.value || undefined, profile: undefined })}
        >
          {endpoints.length === 0 ? <option value="">{t("column.noEndpoint")}</option> : null}
          {endpoints.map((endpoint) => (
            <option key={endpoint.id} value={endpoint.id}>
              {endpoint.models[0] ? `${endpoint.models[0].name} · ${whereOf(endpoint)}` : endpoint.name}
            </option>
          ))}
        </Select>
        <div className="grid grid-cols-2 gap-1.5">
          <Select
            aria-label={t("column.profile")}
            value={options.profile ?? ""}
            onChange={(event) => onChange({ ...options, profile: event.target.value || undefined })}
          >
            <option value="">{t("column.profileAuto")}</option>
            {models?.profiles.map((profile) => (
              <option key={profile.id} value={profile.id}>
                {profile.title}
              </option>
            ))}
          </Select>
          <Select
            aria-label={t("column.preset")}
            value={options.preset ?? "demo"}
            onChange={(event) =>
              onChange({ ...options, preset: event.target.value === "evaluation" ? "evaluation" : "demo" })
            }
          >
            <option value="demo">{t("column.presetDemo")}</option>
            <option value="evaluation">{t("column.presetEvaluation")}</option>
          </Select>
        </div>
      </fieldset>
    </header>
  );
}
