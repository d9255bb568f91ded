"use client";

import { RefreshCw } from "lucide-react";
import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorWordsNotice } from "#components/ui/error-words-notice.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Time } from "#components/ui/time.tsx";
import { CheckReport } from "./check-report.tsx";
import { saveThreads } from "./local-requests.ts";
import { LocalWays } from "./local-ways.tsx";
import { ServeCommand } from "./serve-command.tsx";
import { ServerWay } from "./server-way.tsx";
import { ThreadsSetting } from "./threads-setting.tsx";
import { useConnections } from "./use-connections.ts";
import { useEndpointCheck } from "./use-endpoint-check.ts";
import type { Endpoint } from "./use-endpoints.ts";

const ModelDialogs = lazy(() => import("./model-dialogs.tsx"));

/** What answers here: the four ways to a model, and what the endpoint check says about the one in use. */
export function ModelPage() {
  const t = useTranslations("models");
  const connections = useConnections();
  const { list, local, failed, problem, inUse, act, open, setOpen } = connections;
  const { state, check } = useEndpointCheck();
  const busy = connections.busy || state.phase === "running";
  const checkEndpoint = (endpoint: Endpoint) =>
    check({ endpoint: endpoint.id }, endpoint.local ? endpoint.name : endpoint.url).then(() => connections.refresh());
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
                {t(state.phase === "running" ? "form.checking" : state.phase === "done" ? "checkAgain" : "form.check")}
              </Button>
            ) : null}
          </>
        }
      />
      <div className="min-h-0 flex-1 overflow-auto">
        <div className="max-w-[1080px] px-6 pt-5 pb-8 max-md:px-4 max-md:pt-3">
          <SectionHeading id="connect" note={t("connect.note")}>
            {t("connect.title")}
          </SectionHeading>
          {failed && !list ? <ErrorWordsNotice error={failed} className="mt-2.5" /> : null}
          {problem === null ? null : <ErrorWordsNotice error={problem} className="mt-2.5" />}
          {list ? (
            <ul aria-labelledby="connect" className="mt-2.5 mb-7 rounded-lg border">
              <ServerWay connections={connections} busy={busy} onCheck={checkEndpoint} />
              {local ? <LocalWays connections={connections} local={local} busy={busy} /> : null}
            </ul>
          ) : (
            <p role="status" className="mt-2.5 mb-7 flex min-h-16 items-center rounded-lg border px-4 text-ink-3">
              {failed ? "" : t("loading")}
            </p>
          )}
          {state.phase === "idle" ? null : (
            <div className="mb-7">
              <CheckReport state={state} />
            </div>
          )}
          {local?.enabled ? (
            <ThreadsSetting local={local} busy={busy} onChange={(threads) => act(() => saveThreads(threads))} />
          ) : null}
          <ServeCommand />
        </div>
      </div>
      <Suspense>
        {open ? (
          <ModelDialogs
            open={open}
            connections={connections}
            onClose={() => setOpen(null)}
            onSaved={(id, url) => void check({ endpoint: id }, url).then(() => connections.refresh())}
          />
        ) : null}
      </Suspense>
    </>
  );
}
