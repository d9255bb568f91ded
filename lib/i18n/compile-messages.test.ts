import { expect, test } from "vitest";
import { compileMessages } from "./compile-messages.ts";
import formatInBrowser from "./format-message.browser.ts";
import formatOnServer from "./format-message.ts";

const SOURCES = [
  ["plain", {}, "plain"],
  ["it's {name}", { name: "Ann" }, "it's Ann"],
  ["'{'not an argument'}'", {}, "{not an argument}"],
  ["{count, plural, one {# reply} other {# replies}}", { count: 3 }, "3 replies"],
  ["{n, number} of {kind, select, a {A} other {B}}", { n: 1200, kind: "x" }, "1,200 of B"],
] as const;

const options = { locale: "en", formatters: formatters(), cache: {} } as never;

test("a compiled message reads the same on the server and in the browser", () => {
  for (const [source, values, expected] of SOURCES) {
    // Over the wire: what the server renders with and what the browser is given are one thing.
    const message = JSON.parse(JSON.stringify(compileMessages({ message: source }))).message as never;
    expect(formatOnServer("message", message, values, options)).toBe(expected);
    expect(formatInBrowser("message", message, values, options)).toBe(expected);
  }
});

test("the server also takes a message as it was written", () => {
  for (const [source, values, expected] of SOURCES)
    expect(formatOnServer("message", source, values, options)).toBe(expected);
});

test("a page's own message may hold plain arguments in the browser", () => {
  expect(formatInBrowser("message", "Reference: {digest}", { digest: "12" }, options)).toBe("Reference: 12");
});

function formatters() {
  return {
    getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
    getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  };
}
