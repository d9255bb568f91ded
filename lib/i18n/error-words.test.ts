import { expect, test } from "vitest";
import { ERROR_STATUS } from "../errors.ts";
import { LOCALES } from "./locales.ts";

test.each(LOCALES)(
  "every error code has a title and a next step in %s, and nothing else claims to be one",
  async (locale) => {
    const file = (await import(`./messages/${locale}/errors.json`)) as {
      default: Record<string, Record<string, string>>;
    };
    const { page: _page, engine: _engine, network, ...codes } = file.default;
    expect(Object.keys(codes).sort()).toEqual(Object.keys(ERROR_STATUS).sort());
    for (const words of [network, ...Object.values(codes)]) {
      expect(words?.title).toMatch(/\S/);
      expect(words?.hint).toMatch(/\S/);
    }
  },
);
