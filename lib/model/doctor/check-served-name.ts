import { guessProfile } from "../profiles/registry.ts";
import { type Check, pass, warn } from "./context.ts";

/** The served name says one model and the profile another: then prompt and sampling are another model's. */
export const checkServedName: Check = async ({ target }) => {
  const guess = guessProfile(target.name);
  const { profile, name } = target;
  if (guess.id === profile.id && profile.id !== "generic")
    return pass("served-name", "known", { name, profile: profile.title });
  if (guess.id === "generic" && profile.id === "generic") {
    return warn("served-name", "unknown", { name });
  }
  if (guess.id === "generic") return pass("served-name", "set", { name, profile: profile.title });
  return warn("served-name", "differs", { name, profile: profile.title, guess: guess.title, guessId: guess.id });
};
