import { type RefObject, useEffect, useState } from "react";
import { useNearScreen } from "#components/markdown/use-near-screen.ts";
import type { Reply } from "#lib/reply/types.ts";
import { readWholeReply } from "./whole-reply.ts";

/** The reply with its raw text, once the element comes near the screen; null until then and where it cannot be read. */
export function useWholeReply(runId: string, reply: Reply, element: RefObject<Element | null>): Reply | null {
  const near = useNearScreen(element, true);
  const [whole, setWhole] = useState<Reply | null>(reply.raw === "" ? null : reply);
  useEffect(() => {
    if (!near) return;
    let gone = false;
    readWholeReply(runId, reply).then(
      (read) => !gone && setWhole(read.raw === "" ? null : read),
      (cause) => console.warn("the reply's text could not be read for its marks", cause),
    );
    return () => {
      gone = true;
    };
  }, [near, runId, reply]);
  return whole;
}
