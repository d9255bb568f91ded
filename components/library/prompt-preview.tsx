import { useTranslations } from "use-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { renderPrompt } from "#lib/templates/render-prompt.ts";
import type { TemplateBody, TemplateVariable } from "#lib/templates/schema.ts";
import type { InputValue } from "#lib/workspaces/define-workspace.ts";

/** The prompt as it would be sent, each variable standing for itself or its default. */
export function PromptPreview({ body }: { body: TemplateBody }) {
  const t = useTranslations("library");
  const text = preview(body);
  return (
    <section aria-label={t("preview.title")}>
      <SectionHeading aside={text === null ? null : <CopyButton text={text} />}>{t("preview.title")}</SectionHeading>
      {text === null ? (
        <p className="mt-2 text-ink-2">{t("preview.unknown")}</p>
      ) : (
        <pre
          data-part="prompt-preview"
          lang={body.language === "zh" ? "zh-CN" : body.language}
          className="mt-2 max-h-[50vh] overflow-auto rounded-md border bg-surface p-3 text-code whitespace-pre-wrap wrap-anywhere"
        >
          {text}
        </pre>
      )}
      <p className="mt-1.5 text-meta text-ink-3">{t("preview.help")}</p>
    </section>
  );
}

/** Null while the prompt names a variable that there is not. */
function preview(body: TemplateBody): string | null {
  try {
    return renderPrompt(body, Object.fromEntries(body.variables.map((one) => [one.name, standIn(one)])));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function standIn(variable: TemplateVariable): InputValue {
  const given = variable.default;
  if (variable.type === "table") return given ? [[String(given)]] : [[`‹${variable.label}›`]];
  if (given !== undefined && given !== "") return given;
  if (variable.type === "choice") return variable.options?.[0]?.value ?? "";
  return `‹${variable.label}›`;
}
