"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type AbstractIntlMessages, IntlProvider } from "use-intl";

const Outer = createContext<AbstractIntlMessages>({});

type Props = { locale: string; messages: AbstractIntlMessages; children: ReactNode };

/** Adds messages to those of the provider around it; use-intl alone would replace them. */
export function MessagesProvider({ locale, messages, children }: Props) {
  const outer = useContext(Outer);
  const merged = useMemo(() => ({ ...outer, ...messages }), [outer, messages]);
  return (
    <Outer value={merged}>
      <IntlProvider locale={locale} messages={merged} timeZone="UTC">
        {children}
      </IntlProvider>
    </Outer>
  );
}
