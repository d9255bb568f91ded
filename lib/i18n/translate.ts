import type { useTranslations } from "use-intl";

/** The type of `t` when it is handed to a function: `(t: Translate<"reply">)`. The name lets the message test follow it. */
export type Translate<_Namespace extends string> = ReturnType<typeof useTranslations>;
