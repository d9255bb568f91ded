/** The choice is a cookie that the server renders as `<html data-theme>`, so no inline script is needed and nothing flashes. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";

export function toTheme(value: unknown): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
