import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ConversationHeader } from "#components/conversation/conversation-header.tsx";
import { ConversationView } from "#components/conversation/conversation-view.tsx";
import { type ShownConversation, slimMessage } from "#components/conversation/shown-conversation.ts";
import type { ContractValues } from "#components/reply/contract-values.ts";
import { Messages } from "#components/ui/messages.tsx";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { getConversation } from "#lib/conversations/get-conversation.ts";
import type { Conversation, Message } from "#lib/conversations/schema.ts";
import { toAppError } from "#lib/http/respond.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { listContractValues, versionKey } from "#lib/templates/list-contract-values.ts";
import { describeContract, findWorkspace, type InputValues } from "#lib/workspaces/index.ts";

type Props = { params: Promise<{ conversationId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { conversationId } = await params;
  return { title: (await readConversation(conversationId)).title };
}

export default async function ConversationPage({ params }: Props) {
  const { conversationId } = await params;
  const [conversation, locale] = await Promise.all([readConversation(conversationId), getLocale()]);
  const templates = conversation.messages.flatMap((message) => message.run?.template ?? []);
  const templateValues = await listContractValues(LOCAL_ACTOR, templates);
  const shown: ShownConversation = {
    ...conversation,
    messages: conversation.messages.map((message) => ({
      ...slimMessage(message),
      contract:
        contractOf(message, conversation, locale) ??
        (message.run?.template ? templateValues.get(versionKey(message.run.template)) : undefined),
    })),
  };
  const lastRun = conversation.messages.findLast((message) => message.run)?.run;
  const workspace = conversation.workspace === null ? null : findWorkspace(conversation.workspace);
  return (
    <Messages namespaces={["conversation", "reply", "checks", "markdown"]}>
      <div className="flex h-full min-h-0 flex-col bg-surface">
        <ConversationHeader
          conversationId={conversation.id}
          title={conversation.title}
          workspace={workspace && { id: workspace.id, title: workspace.title[locale] }}
          run={lastRun ? { model: lastRun.model, preset: lastRun.preset } : null}
        />
        <ConversationView key={conversation.id} conversation={shown} />
      </div>
    </Messages>
  );
}

/** Once a request, for the title and the page. Answers 404 for what does not exist. */
const readConversation = cache(async (id: string): Promise<Conversation> => {
  try {
    return await getConversation(LOCAL_ACTOR, id);
  } catch (error) {
    if (toAppError(error).code === "not_found") notFound();
    throw error;
  }
});

/** The browser gets of a workspace only which verdicts it allows for these inputs, and in which tone. */
function contractOf(message: Message, conversation: Conversation, locale: Locale): ContractValues | undefined {
  const workspace = message.run?.workspace ? findWorkspace(message.run.workspace) : undefined;
  if (!workspace) return undefined;
  const asked = conversation.messages.find((other) => other.id === message.parentId);
  const inputs = asked?.inputs ? (asked.inputs as InputValues) : undefined;
  return describeContract(workspace, locale, inputs).values?.map(({ id, tone, label }) => ({ id, tone, label }));
}
