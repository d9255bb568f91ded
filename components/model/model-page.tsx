"use client";

import { RefreshCw } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Time } from "#components/ui/time.tsx";
import { CheckReport } from "./check-report.tsx";
import { EndpointRow } from "./endpoint-row.tsx";
import { refreshModelState } from "./model-state.ts";
import { deleteEndpoint, makeDefault } from "./save-endpoint.ts";
import { ServeCommand } from "./serve-command.tsx";
import { useEndpointCheck } from "./use-endpoint-check.ts";
import { type Endpoint, useEndpoints } from "./use-endpoints.ts";

const EndpointForm = lazy(() => import("./endpoint-form.tsx"));
const DeleteEndpoint = lazy(() => import("./delete-endpoint.tsx"));

type Open = { kind: "form"; endpoint: Endpoint | null } | { kind: "delete"; endpoint: Endpoint } | null;

/** What answers here: the connections, how to add one, and what the endpoint check says about it. */
export function ModelPage() {
  const t = useTranslations("models");
  const { list, failed, refresh } = useEndpoints();
  const { state, check } = useEndpointCheck();
  const [open, setOpen] = useState<Open>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const endpoints = list?.endpoints ?? [];
  const inUse = endpoints.find((e) => e.default) ?? endpoints[0];

  async function afterChange() {
    await refresh(true);
    refreshModelState();
  }

  async function use(endpoint: Endpoint) {
    setBusy(true);
    setProblem(null);
    try {
      await makeDefault(endpoint.id);
      await afterChange();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  const checkEndpoint = (endpoint: Endpoint) => check({ endpoint: endpoint.id }, endpoint.url).then(afterChange);
  const add = (
    <Button
      variant={endpoints.length === 0 ? "primary" : "secondary"}
      onClick={() => setOpen({ kind: "form", endpoint: null })}
    >
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            {state.phase === "done" ? (
              <span className="text-ink-3 max-md:hidden">
                {t("checkedAt")} <Time ms={state.at} />
              </span>
            ) : null}
            {inUse ? (
              <Button disabled={state.phase === "running"} onClick={() => checkEndpoint(inUse)}>
                <RefreshCw size={16} strokeWidth={1.75} aria-hidden />
                {state.phase === "running"
                  ? t("form.checking")
                  : state.phase === "done"
                    ? t("checkAgain")
                    : t("form.check")}
              </Button>
            ) : null}
          </>
        }
      />
      <div className="min-h-0 flex-1 overflow-auto">
        <div className="max-w-[1080px] px-6 pt-5 pb-8 max-md:px-4 max-md:pt-3">
          <SectionHeading id="connect" note={t("connect.note")} aside={endpoints.length > 0 ? add : null}>
            {t("connect.title")}
          </SectionHeading>
          {failed && !list ? <ErrorWordsNotice error={failed} className="mt-2.5 mb-7" /> : null}
          {problem === null ? null : <ErrorWordsNotice error={problem} className="mt-2.5" />}
          {!list && !failed ? (
            <p role="status" className="mt-2.5 mb-7 flex min-h-16 items-center rounded-lg border px-4 text-ink-3">
              {t("loading")}
            </p>
          ) : null}
          {list && endpoints.length === 0 ? (
            <div className="mt-2.5 mb-7 flex flex-wrap items-center gap-4 rounded-lg border px-4 py-4">
              <div className="min-w-60 flex-1">
                <p className="font-label">{t("empty.title")}</p>
                <p className="text-ink-2">{t("empty.text")}</p>
              </div>
              {add}
            </div>
          ) : null}
          {endpoints.length > 0 ? (
            <ul aria-labelledby="connect" className="mt-2.5 mb-7 rounded-lg border">
              {endpoints.map((endpoint) => (
                <EndpointRow
                  key={endpoint.id}
                  endpoint={endpoint}
                  busy={busy || state.phase === "running"}
                  onCheck={() => checkEndpoint(endpoint)}
                  onUse={() => use(endpoint)}
                  onEdit={() => setOpen({ kind: "form", endpoint })}
                  onDelete={() => setOpen({ kind: "delete", endpoint })}
                />
              ))}
            </ul>
          ) : null}
          {state.phase === "idle" ? null : (
            <div className="mb-7">
              <CheckReport state={state} />
            </div>
          )}
          <ServeCommand />
        </div>
      </div>
      <Suspense>
        {open?.kind === "form" ? (
          <EndpointForm
            endpoint={open.endpoint}
            profiles={list?.profiles ?? []}
            isFirst={endpoints.length === 0}
            onClose={() => setOpen(null)}
            onSaved={async (id, url) => {
              setOpen(null);
              await afterChange();
              if (id) await check({ endpoint: id }, url).then(afterChange);
            }}
          />
        ) : null}
        {open?.kind === "delete" ? (
          <DeleteEndpoint
            endpoint={open.endpoint}
            onClose={() => setOpen(null)}
            onDelete={async () => {
              await deleteEndpoint(open.endpoint.id);
              await afterChange();
            }}
          />
        ) : null}
      </Suspense>
    </>
  );
}
