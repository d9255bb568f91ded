"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { refreshModelState, useModelState } from "#components/model/model-state.ts";
import { useEndpoints } from "#components/model/use-endpoints.ts";
import { useModelWords } from "#components/model/use-model-words.ts";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { StatusDot } from "#components/ui/status-dot.tsx";

/** The one strip that says which model answers here and what it can take; with none, how to connect one. */
export function StatusStrip() {
  const t = useTranslations("home");
  const format = useFormatter();
  const state = useModelState();
  const words = useModelWords(state);
  const { list, refresh } = useEndpoints();
  const shell = useTranslations("shell");
  const endpoint = list?.endpoints.find((e) => e.default) ?? list?.endpoints[0];
  const name = state?.name ?? endpoint?.models[0]?.name;

  if (state?.state === "none") {
    return (
      <Strip>
        <StatusDot state="off" />
        <p className="min-w-0 flex-1 py-2">
          <span className="font-label">{words.line}.</span> <span className="text-ink-2">{t("strip.none")}</span>
        </p>
        <Link href="/models" className={buttonClass("secondary", "sm")}>
          {t("strip.connect")}
        </Link>
      </Strip>
    );
  }
  return (
    <>
      <Strip className="max-md:hidden">
        <StatusDot state={words.dot} />
        <span className="font-label">
          {state?.testModel && state.state === "ready"
            ? t("strip.state.test")
            : state
              ? t(`strip.state.${state.state}`)
              : t("strip.state.checking")}
        </span>
        <dl className="flex min-w-0 flex-1">
          {name ? <Item label={t("strip.model")}>{name}</Item> : null}
          {endpoint ? (
            <Item label={t("strip.endpoint")}>
              {endpoint.local ? shell("model.thisComputer") : <code>{hostOf(endpoint.url)}</code>}
            </Item>
          ) : null}
          {state?.contextLength ? (
            <Item label={t("strip.context")}>{t("strip.tokens", { tokens: format.number(state.contextLength) })}</Item>
          ) : null}
        </dl>
        <Button
          size="sm"
          onClick={() => {
            void refresh(true).then(refreshModelState);
          }}
        >
          {t("strip.again")}
        </Button>
      </Strip>
      <Link href="/models" className="press mb-4 flex min-h-12 items-center gap-2 rounded-lg border px-3 md:hidden">
        <StatusDot state={words.dot} />
        <span className="min-w-0 flex-1 truncate">
          <span className="font-label">{words.line}</span> <span className="text-ink-2">{words.detail}</span>
        </span>
        <ChevronRight size={16} aria-hidden />
      </Link>
    </>
  );
}

function Strip({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <section
      className={`mb-6 flex min-h-12 items-center gap-2.5 rounded-lg border bg-surface pr-4 pl-4 max-md:mb-4 max-md:px-3 ${className ?? ""}`}
    >
      {children}
    </section>
  );
}

function Item({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="ml-4 min-w-0 border-l px-4 leading-[18px] first:ml-1.5 [&+&]:ml-0">
      <dt className="text-[12px] leading-4 text-ink-3">{label}</dt>
      <dd className="truncate">{children}</dd>
    </div>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
