"use client";

import { Link2, Server } from "lucide-react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { StatusDot } from "#components/ui/status-dot.tsx";
import { useErrorWords } from "#components/ui/use-error-words.ts";
import { ApiError } from "#lib/http/call-api.ts";
import type { Endpoint } from "./use-endpoints.ts";

type Props = {
  endpoint: Endpoint;
  busy: boolean;
  onCheck: () => void;
  onUse: () => void;
  onEdit: () => void;
  onDelete: () => void;
};

/** One connection: its name, one state word, one plain reason, and what can be done. */
export function EndpointRow({ endpoint, busy, onCheck, onUse, onEdit, onDelete }: Props) {
  const t = useTranslations("models");
  const fromEnvironment = !endpoint.editable;
  const Icon = fromEnvironment ? Server : Link2;
  const dot =
    endpoint.state === "ready"
      ? endpoint.default
        ? "ready"
        : "off"
      : endpoint.state === "unreachable"
        ? "unreachable"
        : "off";
  return (
    <li
      data-part="endpoint"
      data-state={endpoint.state}
      data-default={endpoint.default}
      className="grid min-h-16 grid-cols-[28px_minmax(0,1fr)] items-center gap-y-1.5 border-t px-4 py-3 first:border-t-0 md:gap-x-2 lg:grid-cols-[32px_220px_minmax(0,1fr)_auto]"
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden className="text-ink-2 max-lg:mt-0.5 max-lg:self-start" />
      <div className="min-w-0">
        <h3 className="truncate text-[14px] leading-5 font-semibold" title={endpoint.name}>
          {endpoint.name}
        </h3>
        <p className="text-meta text-ink-3">{fromEnvironment ? t("row.fromEnvironment") : t("row.saved")}</p>
      </div>
      <div className="min-w-0 [overflow-wrap:anywhere] max-lg:col-start-2">
        <p className="flex items-center gap-1.5 font-label">
          <StatusDot state={dot} />
          {endpoint.default && endpoint.state === "ready" ? t("row.inUse") : t(`row.state.${endpoint.state}`)}
          {endpoint.default && endpoint.state !== "ready" ? (
            <span className="font-normal text-ink-3">{t("row.chosen")}</span>
          ) : null}
        </p>
        <Reason endpoint={endpoint} />
      </div>
      <div className="flex flex-wrap gap-2 max-lg:col-start-2">
        <Button disabled={busy} onClick={onCheck}>
          {t("row.check")}
        </Button>
        {endpoint.default ? null : (
          <Button disabled={busy} onClick={onUse}>
            {t("row.use")}
          </Button>
        )}
        {fromEnvironment ? null : (
          <>
            <Button variant="ghost" disabled={busy} onClick={onEdit}>
              {t("row.edit")}
            </Button>
            <Button variant="ghost" disabled={busy} onClick={onDelete}>
              {t("row.delete")}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function Reason({ endpoint }: { endpoint: Endpoint }) {
  const t = useTranslations("models");
  const format = useFormatter();
  const errorWords = useErrorWords();
  const code = (chunks: React.ReactNode) => <code>{chunks}</code>;
  const model = endpoint.models.find((m) => m.name === endpoint.modelName) ?? endpoint.models[0];
  if (model) {
    return (
      <p className="text-ink-2">
        {t.rich("row.answersAt", { model: model.name, url: endpoint.url, code })}{" "}
        {model.contextLength ? t("row.context", { tokens: format.number(model.contextLength) }) : null}
      </p>
    );
  }
  const error = endpoint.error;
  const words = error ? errorWords(new ApiError(error.code, error.message, error.hint, 0)) : null;
  return (
    <div className="text-ink-2">
      <p>{t.rich("row.address", { url: endpoint.url, code })}</p>
      {words ? <p>{words.title}</p> : null}
      {words ? <p>{words.hint}</p> : null}
    </div>
  );
}
