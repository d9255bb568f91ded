"use client";

import { use, useEffect } from "react";
import { Composer } from "#components/conversation/composer.tsx";
import { COMPOSE_HREF, focusComposer } from "#components/shell/focus-composer.ts";
import { BeginHereContext } from "./begin-here.ts";

/** Ask anything: the question opens a conversation of its own. */
export function HomeComposer() {
  const { prepare, begin } = use(BeginHereContext);
  useEffect(() => {
    if (COMPOSE_HREF.endsWith(location.hash) && location.hash !== "") focusComposer();
  }, []);
  return <Composer onFocus={prepare} onStarted={begin} />;
}
