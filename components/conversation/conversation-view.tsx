"use client";

import { ArrowDown } from "lucide-react";
import { useCallback, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ChecksSlot } from "#components/checks/checks-slot.tsx";
import type { ContractValues } from "#components/reply/contract-values.ts";
import { Button } from "#components/ui/button.tsx";
import { AssistantMessage } from "./assistant-message.tsx";
import { Composer } from "./composer.tsx";
import { LateTurn } from "./late-turn.tsx";
import { RunAnnouncer } from "./run-announcer.tsx";
import { stopRun } from "./run-requests.ts";
import { isLive, type RunView } from "./run-view.ts";
import type { ShownConversation } from "./shown-conversation.ts";
import { useScrollPosition } from "./use-scroll-position.ts";
import { useThread } from "./use-thread.ts";
import { useThreadKeys } from "./use-thread-keys.ts";
import { UserMessage } from "./user-message.tsx";

const NO_CONTRACT: ContractValues = [];
/** The newest question and its answer: where a conversation opens. */
const DRAWN_TURNS = 2;

/** A conversation: its shown branch in a column that scrolls by itself, and the composer pinned below. */
export function ConversationView({ conversation }: { conversation: ShownConversation }) {
  const t = useTranslations("conversation");
  const column = useRef<HTMLDivElement>(null);
  const thread = useThread(conversation);
  const { away, toBottom } = useScrollPosition(column, conversation.id);
  const [stopping, setStopping] = useState<string | null>(null);
  const [latest, setLatest] = useState<RunView | null>(null);

  const last = thread.branch.at(-1)?.message;
  const lastRun = last?.run ?? null;
  // Until the viewer has spoken, the run as it was given says whether it is live.
  const known = latest && latest.run.id === lastRun?.id ? latest : null;
  const status = known?.status ?? lastRun?.status ?? null;
  const live = status !== null && isLive(status);

  const stop = useCallback(async () => {
    if (!lastRun) return;
    setStopping(lastRun.id);
    try {
      await stopRun(lastRun.id);
    } catch (cause) {
      // The run goes on and the button comes back: pressing it again is the way on.
      console.warn("the run could not be stopped", cause);
      setStopping(null);
    }
  }, [lastRun]);
  const toComposer = useCallback(() => {
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>("[data-part=composer]")?.focus({ preventScroll: true });
      toBottom();
    });
  }, [toBottom]);
  useThreadKeys(column, live ? stop : null);

  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <div className="relative min-h-0 flex-1">
          <div
            ref={column}
            data-column=""
            className="absolute inset-0 overflow-y-auto overscroll-contain px-6 max-md:px-4"
          >
            <div className="mx-auto max-w-186 pb-2">
              {thread.branch.map(({ message, siblings, position }, i) => (
                <LateTurn key={message.id} id={message.id} now={i >= thread.branch.length - DRAWN_TURNS}>
                  {message.role === "user" ? (
                    <UserMessage
                      message={message}
                      position={position}
                      siblings={siblings.length}
                      onSibling={thread.showSibling}
                      onEdit={thread.edit}
                      onEdited={toComposer}
                    />
                  ) : (
                    message.run && (
                      <AssistantMessage
                        message={message}
                        run={message.run}
                        position={position}
                        siblings={siblings.length}
                        contract={message.contract ?? NO_CONTRACT}
                        onSibling={thread.showSibling}
                        onRegenerate={thread.regenerate}
                        onContinue={thread.goOn}
                        onAskTwin={thread.askTwin}
                        onShowTwin={thread.showTwin}
                        onView={message === last ? setLatest : undefined}
                      />
                    )
                  )}
                </LateTurn>
              ))}
            </div>
          </div>
          {away && (
            <Button
              size="sm"
              data-part="jump-to-latest"
              className="absolute right-1/2 bottom-3 translate-x-1/2"
              onClick={toBottom}
            >
              <ArrowDown size={14} aria-hidden />
              {t("thread.latest")}
            </Button>
          )}
        </div>
        <div className="border-line border-t px-6 py-2.5 max-md:px-3 max-md:py-2 print:hidden">
          <Composer
            conversationId={conversation.id}
            parentId={last?.id}
            live={live ? { onStop: stop, stopping: stopping === lastRun?.id } : null}
            lastRunDone={status === "done"}
            onStarted={(run, text) => {
              thread.addTurn(run, { text, workspace: null, inputs: null }, last?.id ?? null);
              requestAnimationFrame(toBottom);
            }}
          />
        </div>
        <RunAnnouncer runId={lastRun?.id ?? null} status={status} />
      </div>
      <ChecksSlot className="w-98 shrink-0 overflow-y-auto border-line border-l bg-sunken max-xl:hidden" />
    </div>
  );
}
