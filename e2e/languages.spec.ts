import { expect, test } from "./fixtures.ts";

for (const locale of ["zh", "en", "ja"] as const) {
  test(`every page reads in ${locale}, at 390 px too, with a quiet console and no sideways scroll`, async ({
    page,
    context,
    app,
    watched,
  }) => {
    await context.addCookies([{ name: "locale", value: locale, url: app.url }]);
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/", "/w/compliance", "/models", "/c/none"]) {
      const response = await page.goto(path);
      expect(response?.status()).toBe(path === "/c/none" ? 404 : 200);
      await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${locale}`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
    expect(watched.consoleErrors.filter((text) => !text.includes("404"))).toEqual([]);
  });
}
