import { type Check, pass, warn } from "./context.ts";

/** The reply has the think and answer tags this model was trained to write. */
export const checkTags: Check = async ({ target, sample }) => {
  const { text, deltas } = await sample();
  const { tags, title } = target.profile;
  if (tags === "none" || deltas === 0) return null;
  const open = text.includes(`<${tags}>`);
  const close = text.includes(`</${tags}>`);
  const answer = target.profile.reasoningField || /<answer>/.test(text);
  if (close && answer) return pass("tags", open ? "ok" : "opened");
  const lost = [open || close ? "" : `<${tags}>`, close ? "" : `</${tags}>`, answer ? "" : "<answer>"]
    .filter(Boolean)
    .join(", ");
  return warn("tags", "lost", { lost, profile: title });
};
