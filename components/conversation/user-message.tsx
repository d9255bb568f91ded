import { Pencil } from "lucide-react";
import { memo, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Message } from "#lib/conversations/schema.ts";
import { EditMessage } from "./edit-message.tsx";
import { SiblingSwitch } from "./sibling-switch.tsx";

type Props = {
  message: Message;
  position: number;
  siblings: number;
  onSibling: (message: Message, step: -1 | 1) => void;
  /** Asks the changed question beside this one. Rejects when it was not taken. */
  onEdit: (message: Message, text: string) => Promise<void>;
  /** The form is gone, and the focus with it. */
  onEdited: () => void;
};

const LONG = 1200;
const LONG_LINES = 24;

/** A question, as it was put. A very long one (a workspace's prompt with its documents) folds. */
export const UserMessage = memo(function UserMessage({
  message,
  position,
  siblings,
  onSibling,
  onEdit,
  onEdited,
}: Props) {
  const t = useTranslations("conversation");
  const [editing, setEditing] = useState(false);
  const [whole, setWhole] = useState(false);
  const start = foldedText(message.text);
  const long = start.length < message.text.length;
  useEffect(() => {
    if (!long) return;
    // Paper has no "show all".
    const unfold = () => flushSync(() => setWhole(true));
    addEventListener("beforeprint", unfold);
    return () => removeEventListener("beforeprint", unfold);
  }, [long]);
  if (editing) {
    return (
      <EditMessage
        text={message.text}
        onCancel={() => setEditing(false)}
        onSubmit={async (text) => {
          await onEdit(message, text);
          setEditing(false);
          onEdited();
        }}
      />
    );
  }
  return (
    <article data-part="message" data-role="user" data-message={message.id} className="group relative pt-4">
      <h2 className="sr-only">{t("message.you")}</h2>
      <div className="border-ink border-l-2 pl-3.5 text-source">
        <p className="whitespace-pre-wrap wrap-anywhere">{long && !whole ? `${start}…` : message.text}</p>
        {long && (
          <button type="button" className="link press text-ui" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t("message.less") : t("message.more")}
          </button>
        )}
      </div>
      <div className="flex h-8 items-center gap-1 text-ink-3 text-meta max-md:h-11">
        <SiblingSwitch position={position} count={siblings} onStep={(step) => onSibling(message, step)} />
        {message.workspace === null && (
          <IconButton
            size="sm"
            label={t("message.edit")}
            className="opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 max-md:opacity-100"
            onClick={() => setEditing(true)}
          >
            <Pencil size={14} aria-hidden />
          </IconButton>
        )}
      </div>
    </article>
  );
});

/** What stands on the page of a long question: its beginning, by characters and by lines. Looks no further than that. */
function foldedText(text: string): string {
  const start = text.slice(0, LONG);
  const lines = start.split("\n");
  const few = lines.length > LONG_LINES ? lines.slice(0, LONG_LINES).join("\n") : start;
  return few.trimEnd() === text.trimEnd() ? text : few.trimEnd();
}
