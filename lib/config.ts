import path from "node:path";
import { z } from "zod";
import { AppError } from "./errors.ts";

const emptyIsUnset = (value: unknown) => (value === "" ? undefined : value);
const text = z.preprocess(emptyIsUnset, z.string().trim().optional());

const environment = z.object({
  MODEL_URL: z.preprocess(emptyIsUnset, z.url({ protocol: /^https?$/ }).optional()),
  MODEL_API_KEY: text,
  MODEL_NAME: text,
  MODEL_PROFILE: text,
  /** A GGUF file that the engine on this machine serves. */
  MODEL_PATH: text,
  /** "off": no model file is served or fetched by this machine, the built-in test model neither. */
  LOCAL_MODEL: z.preprocess(emptyIsUnset, z.enum(["on", "off"]).optional()),
  /** A mirror that answers as huggingface.co does. */
  HF_ENDPOINT: z.preprocess(emptyIsUnset, z.url({ protocol: /^https?$/ }).optional()),
  DATA_DIR: text,
  DATABASE_URL: z.preprocess(emptyIsUnset, z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  HOST: text,
  PORT: z.preprocess(emptyIsUnset, z.coerce.number().int().min(0).max(65535).optional()),
  /** Milliseconds without any byte before the first token, and between two tokens, until the server counts as silent. */
  MODEL_FIRST_TOKEN_TIMEOUT_MS: z.preprocess(emptyIsUnset, z.coerce.number().int().min(100).optional()),
  MODEL_IDLE_TIMEOUT_MS: z.preprocess(emptyIsUnset, z.coerce.number().int().min(100).optional()),
});

export type Config = {
  model: { url: string | null; apiKey: string; name: string | null; profile: string | null };
  local: { enabled: boolean; modelPath: string | null; hub: string };
  modelTimeouts: { firstTokenMs: number; idleMs: number };
  dataDir: string;
  databaseUrl: string | null;
  host: string;
  port: number;
};

/** Reads the environment. Throws `bad_request` naming the variable when one is malformed (its value is not repeated: it may hold a password). */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? "environment");
    throw new AppError(
      "bad_request",
      `${name} is not valid: ${issue?.message ?? "unreadable"}`,
      `Correct ${name} and start again.`,
    );
  }
  const e = parsed.data;
  return {
    model: {
      url: e.MODEL_URL ?? null,
      apiKey: e.MODEL_API_KEY ?? "EMPTY",
      name: e.MODEL_NAME ?? null,
      profile: e.MODEL_PROFILE ?? null,
    },
    local: {
      enabled: e.LOCAL_MODEL !== "off",
      hub: (e.HF_ENDPOINT ?? "https://huggingface.co").replace(/\/+$/, ""),
      modelPath: e.MODEL_PATH ? path.resolve(/* turbopackIgnore: true */ e.MODEL_PATH) : null,
    },
    modelTimeouts: {
      firstTokenMs: e.MODEL_FIRST_TOKEN_TIMEOUT_MS ?? 600_000,
      idleMs: e.MODEL_IDLE_TIMEOUT_MS ?? 120_000,
    },
    dataDir: path.resolve(/* turbopackIgnore: true */ e.DATA_DIR ?? "data"),
    databaseUrl: e.DATABASE_URL ?? null,
    host: e.HOST ?? "127.0.0.1",
    port: e.PORT ?? 3000,
  };
}

const KEY = Symbol.for("fin-r1-workbench.config");
type Global = { [KEY]?: Config };

/** The process's configuration, parsed once (Next loads modules several times, so it lives on globalThis). */
export function getConfig(): Config {
  const holder = globalThis as Global;
  holder[KEY] ??= parseConfig(process.env);
  return holder[KEY];
}
