import { useSyncExternalStore } from "react";

const never = () => () => {};
const ofThisMachine = () => (/Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl ");

/** What the key for commands is called on the machine in front of the person: "⌘" or "Ctrl ". The server cannot know. */
export function useCommandKey(): string {
  return useSyncExternalStore(never, ofThisMachine, () => "⌘");
}
