import { createContext } from "react";
import type { Run } from "#lib/runs/schema.ts";

export type BeginHere = {
  /** Fetches what a conversation is drawn with; worth calling as soon as somebody may ask. */
  prepare: () => void;
  /** Shows the conversation of a run that was just started. */
  begin: (run: Run, question: string) => void;
};

/** How a question on this page becomes a conversation; with nobody around to show it, by going to its page. */
export const BeginHereContext = createContext<BeginHere>({
  prepare: () => {},
  begin: (run) => location.assign(`/c/${run.conversationId}`),
});
