import { type Check, pass, warn } from "./context.ts";

/** The reply has the think and answer tags this model was trained to write. */
export const checkTags: Check = async ({ target, sample }) => {
  const { text, deltas } = await sample();
  const { tags, title } = target.profile;
  if (tags === "none" || deltas === 0) return null;
  const open = text.includes(`<${tags}>`);
  const close = text.includes(`</${tags}>`);
  const answer = target.profile.reasoningField || /<answer>/.test(text);
  if (close && answer)
    return pass(
      "tags",
      open
        ? "Thinking and answer arrive in their tags."
        : "Thinking and answer arrive in their tags; the template writes the opening one.",
    );
  const lost = [open || close ? "" : `<${tags}>`, close ? "" : `</${tags}>`, answer ? "" : "<answer>"]
    .filter(Boolean)
    .join(", ");
  return warn(
    "tags",
    `The reply to a small question lacks ${lost}.`,
    `Check that the server serves ${title}, that --skip-special-tokens is not set on tags, and that no proxy changes the system prompt.`,
    { lost },
  );
};
