import type { NextConfig } from "next";

const config: NextConfig = {
  // A test run or a second checkout may build beside the one being served.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["better-sqlite3", "pg"],
  // Event streams are compressed by nobody: the app's own frames are already small, and buffering would delay them.
  compress: true,
  turbopack: {
    resolveAlias: {
      "use-intl/format-message": {
        browser: "./lib/i18n/format-message.browser.ts",
        default: "./lib/i18n/format-message.ts",
      },
    },
  },
  experimental: { typedEnv: false },
};

export default config;
