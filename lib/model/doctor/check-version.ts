import { type Check, pass, warn } from "./context.ts";
import { defectsOf } from "./known-defects.ts";

/** Which engine it is, and what that release is known to get wrong. */
export const checkVersion: Check = async ({ probe }) => {
  const { engine } = probe;
  if (engine === null) return pass("version", "The server does not name its engine; nothing is taken for granted.");
  const version = /^vllm (\S+)/.exec(engine)?.[1];
  const defects = version === undefined ? null : defectsOf(version);
  if (!defects) return pass("version", `The engine is ${engine}.`, { engine });
  if (defects.length === 0)
    return pass("version", `The engine is ${engine}; no defect is known that matters here.`, { engine });
  return warn(
    "version",
    `The engine is ${engine}, and of it is known: ${defects.map((defect) => defect.what).join("; ")}.`,
    "Update vLLM (0.18 or newer). Until then the workbench works around it.",
    { engine },
  );
};
