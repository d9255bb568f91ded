import { Plus, Square } from "lucide-react";
import Link from "next/link";
import { type RefObject, useId } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { Textarea } from "#components/ui/input.tsx";

type Props = {
  box: RefObject<HTMLTextAreaElement | null>;
  given: string | undefined;
  count: number;
  canAsk: boolean;
  live: boolean;
  stopping: boolean;
  noModel: boolean;
  conversationId: string | null;
  onText: () => void;
  onAsk: () => void;
  onStop: () => void;
  /** Null when there can be no further column now. */
  onAdd: (() => void) | null;
};

/** The one question, and asking or stopping all columns. */
export function QuestionForm(props: Props) {
  const { box, count, live, noModel, conversationId } = props;
  const t = useTranslations("compare");
  const id = useId();
  return (
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-2 border-b px-6 py-4 max-md:px-4"
      onSubmit={(event) => {
        event.preventDefault();
        props.onAsk();
      }}
    >
      <label htmlFor={id} className="font-label">
        {t("question")}
      </label>
      <Textarea
        ref={box}
        id={id}
        data-part="composer"
        rows={2}
        defaultValue={props.given}
        placeholder={t("placeholder")}
        onInput={props.onText}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          props.onAsk();
        }}
        className="field-sizing-content max-h-[30vh] min-h-16"
      />
      <div className="flex flex-wrap items-center gap-2">
        {live ? (
          <Button data-part="stop" disabled={props.stopping} onClick={props.onStop} aria-keyshortcuts="Escape">
            <Square size={14} aria-hidden />
            {t("stopAll")}
          </Button>
        ) : (
          <Button
            data-part="send"
            variant="primary"
            type="submit"
            disabled={!props.canAsk}
            aria-keyshortcuts="Meta+Enter Control+Enter"
          >
            {t("askAll", { count })}
          </Button>
        )}
        <Button data-part="add-column" disabled={!props.onAdd} onClick={() => props.onAdd?.()}>
          <Plus size={14} aria-hidden />
          {t("addColumn")}
        </Button>
        <span className="flex-1" />
        {conversationId ? (
          <Link href={`/c/${conversationId}`} prefetch={false} className={buttonClass("ghost")}>
            {t("openConversation")}
          </Link>
        ) : null}
      </div>
      {noModel ? (
        <p className="text-warn" role="status">
          {t("noModel")}{" "}
          <a className="link" href="/models">
            {t("connect")}
          </a>
        </p>
      ) : null}
    </form>
  );
}
