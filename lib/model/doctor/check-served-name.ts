import { guessProfile } from "../profiles/registry.ts";
import { type Check, pass, warn } from "./context.ts";

/** The served name says one model and the profile another: then prompt and sampling are another model's. */
export const checkServedName: Check = async ({ target }) => {
  const guess = guessProfile(target.name);
  const { profile, name } = target;
  if (guess.id === profile.id && profile.id !== "generic")
    return pass("served-name", `"${name}" is used with the profile ${profile.title}.`, { name, profile: profile.id });
  if (guess.id === "generic" && profile.id === "generic") {
    return warn(
      "served-name",
      `"${name}" is not a name that is known here; it is used without a profile of its own.`,
      "Choose the profile (MODEL_PROFILE=fin-r1 for Fin-R1), or start vLLM with --served-model-name Fin-R1.",
      { name },
    );
  }
  if (guess.id === "generic")
    return pass("served-name", `"${name}" is used with the profile ${profile.title}, as set.`, {
      name,
      profile: profile.id,
    });
  return warn(
    "served-name",
    `"${name}" looks like ${guess.title}, but the profile ${profile.title} is set.`,
    `Set the profile to ${guess.id}, unless you know better.`,
    { name, profile: profile.id, guess: guess.id },
  );
};
