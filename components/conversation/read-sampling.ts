import type { StartRunRequest } from "#lib/runs/schema.ts";

export type Sampling = NonNullable<StartRunRequest["sampling"]>;
export const SAMPLING_NAMES = ["temperature", "top_p", "repetition_penalty", "max_tokens", "seed"] as const;
export type SamplingName = (typeof SAMPLING_NAMES)[number];
export type SamplingText = Record<SamplingName, string>;

type Limit = { min: number; max: number; above?: boolean; whole?: boolean };

/** The API's own limits; `above`: the smallest value itself is not allowed. */
export const SAMPLING_LIMITS: Record<SamplingName, Limit> = {
  temperature: { min: 0, max: 2 },
  top_p: { min: 0, max: 1, above: true },
  repetition_penalty: { min: 0, max: 2, above: true },
  max_tokens: { min: 1, max: 1_000_000, whole: true },
  seed: { min: 0, max: Number.MAX_SAFE_INTEGER, whole: true },
};

/** What was typed as settings; empty fields are the preset's. `wrong` names the fields outside the limits. */
export function readSampling(text: SamplingText): { sampling: Sampling; wrong: SamplingName[] } {
  const sampling: Sampling = {};
  const wrong: SamplingName[] = [];
  for (const name of SAMPLING_NAMES) {
    const typed = text[name].trim().replace(/[，,]/, ".");
    if (typed === "") continue;
    const value = /^\d*\.?\d+$/.test(typed) ? Number(typed) : Number.NaN;
    if (fits(value, SAMPLING_LIMITS[name])) sampling[name] = value;
    else wrong.push(name);
  }
  return { sampling, wrong };
}

export function writeSampling(sampling: Sampling | undefined): SamplingText {
  const text = (name: SamplingName) => (sampling?.[name] === undefined ? "" : String(sampling[name]));
  return {
    temperature: text("temperature"),
    top_p: text("top_p"),
    repetition_penalty: text("repetition_penalty"),
    max_tokens: text("max_tokens"),
    seed: text("seed"),
  };
}

function fits(value: number, { min, max, above, whole }: Limit): boolean {
  return value <= max && (above ? value > min : value >= min) && (!whole || Number.isInteger(value));
}
