import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ErrorNotice } from "#components/reply/error-notice.tsx";
import { Button } from "#components/ui/button.tsx";
import { type Problem, toProblem } from "./run-requests.ts";

type Props = { text: string; onCancel: () => void; onSubmit: (text: string) => Promise<void> };

/** Changes a question. The old one and its answers stay as a sibling. */
export function EditMessage({ text, onCancel, onSubmit }: Props) {
  const t = useTranslations("conversation");
  const box = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(text.length, text.length);
  }, [text]);
  const submit = async () => {
    const changed = box.current?.value.trim() ?? "";
    if (changed === "" || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await onSubmit(changed);
    } catch (cause) {
      setProblem(toProblem(cause));
      setBusy(false);
    }
  };
  return (
    <form
      className="grid gap-2 pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {problem && <ErrorNotice error={problem} />}
      <textarea
        ref={box}
        defaultValue={text}
        aria-label={t("message.edit")}
        className="field-sizing-content max-h-[50vh] min-h-16 w-full resize-none rounded-md border border-control bg-surface px-3 py-2 text-source max-md:text-base"
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === "Escape") {
            event.stopPropagation();
            onCancel();
          }
          if (event.key === "Enter" && !event.shiftKey) {
            event.preventDefault();
            void submit();
          }
        }}
      />
      <div className="flex gap-1.5">
        <Button type="submit" variant="primary" size="sm" disabled={busy}>
          {t("message.ask")}
        </Button>
        <Button size="sm" onClick={onCancel}>
          {t("message.cancel")}
        </Button>
      </div>
    </form>
  );
}
