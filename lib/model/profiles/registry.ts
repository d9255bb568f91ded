import { AppError } from "../../errors.ts";
import type { Profile } from "../types.ts";
import { dianjinR1Small } from "./dianjin-r1-7b.ts";
import { dianjinR1Large } from "./dianjin-r1-32b.ts";
import { finR1 } from "./fin-r1.ts";
import { generic } from "./generic.ts";
import { qwen3Reasoning } from "./qwen3-reasoning.ts";
import { tinyFin } from "./tiny-fin.ts";
import { xuanyuanFinx1 } from "./xuanyuan-finx1.ts";

/** Every profile there is. Adding a model = adding its file and one entry here; `generic` stays last. */
export const PROFILES: readonly Profile[] = [
  finR1,
  dianjinR1Small,
  dianjinR1Large,
  qwen3Reasoning,
  xuanyuanFinx1,
  tinyFin,
  generic,
];

/** The profile of an id, or undefined. */
export function findProfile(id: string): Profile | undefined {
  return PROFILES.find((profile) => profile.id === id);
}

/** The profile of an id. Throws `bad_request` naming the ids there are. */
export function getProfile(id: string): Profile {
  const profile = findProfile(id);
  if (profile) return profile;
  const known = PROFILES.map((p) => p.id).join(", ");
  throw new AppError("bad_request", `profile "${id}" is not known.`, `Use one of: ${known}.`);
}

/** What a served name most likely is; `generic` when nothing fits. */
export function guessProfile(servedName: string): Profile {
  const fits = (pattern: string) => new RegExp(pattern, "i").test(servedName);
  return PROFILES.find((profile) => profile.servedNames.some(fits)) ?? generic;
}

export { generic };
