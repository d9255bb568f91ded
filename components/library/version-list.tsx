import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Template } from "#lib/templates/schema.ts";

/** Every version that was saved; an older one comes back into the editor, and saving makes it the newest. */
export function VersionList({ template, onShow }: { template: Template; onShow: (version: number) => void }) {
  const t = useTranslations("library");
  return (
    <section aria-label={t("versions.title")} className="mt-6">
      <SectionHeading>{t("versions.title")}</SectionHeading>
      <ol className="mt-1" data-part="template-versions">
        {template.versions.map(({ version, title, createdAt }) => (
          <li key={version} className="flex min-h-9 items-center gap-2 border-b">
            <span className="shrink-0 tabular-nums">{t("versions.number", { version })}</span>
            <span className="min-w-0 flex-1 truncate text-ink-2" title={title}>
              {title}
            </span>
            <Time ms={createdAt} className="shrink-0 text-meta text-ink-3 tabular-nums" />
            {version === template.newestVersion ? (
              <span className="shrink-0 text-meta text-ink-3">{t("versions.newest")}</span>
            ) : (
              <Button size="sm" variant="ghost" onClick={() => onShow(version)}>
                {t("versions.bringBack")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p className="mt-1.5 text-meta text-ink-3">{t("versions.help")}</p>
    </section>
  );
}
