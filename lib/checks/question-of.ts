import { textOf } from "../workspaces/define-workspace.ts";
import type { CheckInput } from "./types.ts";

/** What the person asks: the form's own question, else the turn as sent. A workspace's prompt adds words of its own to it. */
export function questionOf({ inputs, question }: Pick<CheckInput, "inputs" | "question">): string {
  const own = textOf(inputs, "question");
  return own.trim() === "" ? question : own;
}
