import { expect, test } from "vitest";
import { scanMessageUses } from "./scan-message-uses.ts";

const keys = (source: string) => scanMessageUses(source).uses.map((u) => u.key ?? String(u.pattern));

test("literal, conditional and rich uses are found with their namespace", () => {
  const source = 'const t = useTranslations("ui"); t("a.b"); t(on ? "yes" : "no", { n }); t.rich("c", {});';
  expect(keys(source)).toEqual(["a.b", "yes", "no", "c"]);
  expect(scanMessageUses(source).uses[0]?.namespaces).toEqual(["ui"]);
});

test("a template literal becomes a pattern with its literal prefix", () => {
  const use = scanMessageUses('const t = await getTranslator("ui"); t(`state.$' + "{x.y}.title`)").uses[0];
  expect(use?.pattern?.test("state.ready.title")).toBe(true);
  expect(use?.pattern?.test("other.ready.title")).toBe(false);
});

test("a translator handed to a function is followed by its type", () => {
  expect(keys('function f(t: Translate<"reply">) { return t("x") }')).toEqual(["x"]);
});

test("what cannot be followed is reported, not passed over", () => {
  expect(scanMessageUses('const t = useTranslations("ui"); t(key)').unreadable).toEqual(["t(key)"]);
  expect(scanMessageUses('const [t] = await Promise.all([getTranslator("ui")]);').unreadable).toHaveLength(1);
});
