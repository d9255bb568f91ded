import { FlaskConical } from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { Run } from "#lib/runs/schema.ts";

/** Over a reply that the built-in test model wrote, whatever answers today: the run itself knows. */
export function TestModelBadge({ run }: { run: Run }) {
  const t = useTranslations("reply");
  if (!run.model.local?.testModel) return null;
  return (
    <p className="pb-1.5" data-part="test-model-badge">
      <Badge tone="warn" title={t("made.testModelWhy")}>
        <FlaskConical size={13} strokeWidth={1.75} aria-hidden />
        {t("made.testModel")}
      </Badge>
    </p>
  );
}
