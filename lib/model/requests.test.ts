import { expect, test } from "vitest";
import { AppError } from "../errors.ts";
import { normaliseBaseUrl, serverRoot } from "./base-url.ts";
import { buildMessages } from "./build-messages.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { fitBudget } from "./fit-budget.ts";
import { getProfile, guessProfile, PROFILES } from "./profiles/registry.ts";
import { promptWasCut } from "./prompt-was-cut.ts";
import { backoffMs, parseRetryAfter } from "./retry-after.ts";

test.each([
  ["http://h:8000", "http://h:8000/v1"],
  ["http://h:8000/", "http://h:8000/v1"],
  ["https://h/v1/", "https://h/v1"],
  [" http://h/v1/chat/completions ", "http://h/v1"],
  ["http://h/v1/models", "http://h/v1"],
  ["http://h/team/v1", "http://h/team/v1"],
  ["http://h/api/v4", "http://h/api/v4"],
  ["http://h/gateway", "http://h/gateway/v1"],
  ["http://[::1]:8000/v1?x=1#y", "http://[::1]:8000/v1"],
])("%s is the base URL %s", (input, base) => {
  expect(normaliseBaseUrl(input)).toBe(base);
});

test.each(["", "h:8000", "ftp://h/", "file:///etc/passwd", "javascript:1", "http://user:pass@h/"])(
  "%s is refused without repeating it",
  (input) => {
    expect(() => normaliseBaseUrl(input)).toThrow(AppError);
    expect(() => normaliseBaseUrl(input)).not.toThrow(/pass@/);
  },
);

test("the server's own paths are one level above /v1", () => {
  expect(serverRoot("http://h/team/v1")).toBe("http://h/team");
});

test.each([
  ["Fin-R1", "fin-r1"],
  ["SUFE-AIFLM-Lab/Fin-R1", "fin-r1"],
  ["/models/fin_r1-awq", "fin-r1"],
  ["Fin-R1-Pro", "generic"],
  ["Agentar-Fin-R1-8B", "qwen3-reasoning"],
  ["DianJin-R1-7B", "dianjin-r1-7b"],
  ["DianJin/DianJin-R1-32B", "dianjin-r1-32b"],
  ["Qwen/Qwen3-8B", "qwen3-reasoning"],
  ["Llama3.1-XuanYuan-FinX1-Preview", "xuanyuan-finx1"],
  ["gpt-4o", "generic"],
  ["Qwen2.5-7B-Instruct", "generic"],
])("the served name %s means the profile %s", (name, id) => {
  expect(guessProfile(name).id).toBe(id);
});

test("profile ids are unique and Fin-R1's presets are its makers'", () => {
  expect(new Set(PROFILES.map((profile) => profile.id)).size).toBe(PROFILES.length);
  const finR1 = getProfile("fin-r1");
  expect(finR1.presets.demo).toEqual({ temperature: 0.7, top_p: 0.8, repetition_penalty: 1.05, max_tokens: 4000 });
  expect(finR1.presets.evaluation).toMatchObject({ temperature: 0.6, top_p: 0.95, max_tokens: 4096 });
  expect(finR1.system).toContain("<think>\n...\n</think>\n<answer>\n...\n</answer>");
});

test("DianJin gets no system message at all, Fin-R1 its own first; a text to go on from comes last", () => {
  const turns = [{ role: "user" as const, content: "问" }];
  expect(buildMessages(getProfile("dianjin-r1-7b"), turns)).toEqual(turns);
  const messages = buildMessages(getProfile("fin-r1"), turns, { prefix: "<think>" });
  expect(messages.map((message) => message.role)).toEqual(["system", "user", "assistant"]);
});

test("a prompt that fits lowers max_tokens, one that does not says by how much", () => {
  const budget = { contextLength: 16_384, maxTokens: 4000 };
  expect(fitBudget({ ...budget, promptTokens: 100 })).toEqual({ maxTokens: 4000, lowered: false });
  expect(fitBudget({ ...budget, promptTokens: 13_000 })).toEqual({ maxTokens: 3384, lowered: true });
  expect(fitBudget({ ...budget, promptTokens: 15_872 })).toEqual({ maxTokens: 512, lowered: true });
  expect(() => fitBudget({ ...budget, promptTokens: 15_873 })).toThrow(/1 tokens too long/);
  expect(fitBudget({ ...budget, contextLength: null, promptTokens: 1e9 })).toEqual({ maxTokens: 4000, lowered: false });
});

test("the estimate errs upwards for Chinese, English and numbers", () => {
  const tokens = (content: string) => estimateTokens([{ role: "user", content }]);
  expect(tokens("中".repeat(1500))).toBeGreaterThanOrEqual(1000);
  expect(tokens("word ".repeat(700))).toBeGreaterThanOrEqual(1000);
  expect(tokens("1234567890".repeat(100))).toBeGreaterThanOrEqual(1000);
});

test("a server that counts far fewer tokens than were sent has cut the prompt", () => {
  const messages = [{ role: "user" as const, content: "中".repeat(12_000) }];
  expect(promptWasCut(messages, 2048)).toBe(true);
  expect(promptWasCut(messages, 7000)).toBe(false);
  expect(promptWasCut([{ role: "user", content: "hi" }], 3)).toBe(false);
});

test("Retry-After in seconds and as a date; without it the wait doubles", () => {
  const now = Date.UTC(2026, 0, 1);
  expect(parseRetryAfter("3", now)).toBe(3000);
  expect(parseRetryAfter("Thu, 01 Jan 2026 00:00:05 GMT", now)).toBe(5000);
  expect(parseRetryAfter("Wed, 31 Dec 2025 00:00:00 GMT", now)).toBe(0);
  expect(parseRetryAfter("soon", now)).toBeNull();
  expect(parseRetryAfter(undefined, now)).toBeNull();
  expect(backoffMs(1, () => 1)).toBe(1000);
  expect(backoffMs(2, () => 0)).toBe(1000);
});
