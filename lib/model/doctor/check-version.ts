import words from "../../i18n/messages/en/doctor.json" with { type: "json" };
import { type Check, pass, warn } from "./context.ts";
import { defectsOf } from "./known-defects.ts";

/** Which engine it is, and what that release is known to get wrong. */
export const checkVersion: Check = async ({ probe }) => {
  const { engine } = probe;
  if (engine === null) return pass("version", "unnamed");
  const version = /^vllm (\S+)/.exec(engine)?.[1];
  const defects = version === undefined ? null : defectsOf(version);
  if (!defects) return pass("version", "engine", { engine });
  if (defects.length === 0) return pass("version", "clean", { engine });
  const said = defects.map((id) => words.defect[id]).join("; ");
  return warn("version", "defects", { engine, defects: said, defectIds: defects.join(",") });
};
