import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { SafeLink } from "#lib/markdown/link-safety.ts";

/** A link out of the product: it never carries where it was clicked, and names its real host when its text does not. */
export function OuterLink({ link, children }: { link: SafeLink; children: ReactNode }) {
  const t = useTranslations("markdown");
  return (
    <>
      <a href={link.href} target="_blank" rel="noopener noreferrer nofollow" title={link.href}>
        <bdi>{children}</bdi>
      </a>
      {link.realHost === null ? null : <span className="md-host">{t("leadsTo", { host: link.realHost })}</span>}
    </>
  );
}
