import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { CompareDesk, type CompareProps } from "#components/compare/compare-desk.tsx";
import { visibleBranch } from "#components/conversation/message-tree.ts";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Messages } from "#components/ui/messages.tsx";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { getConversation } from "#lib/conversations/get-conversation.ts";
import { toAppError } from "#lib/http/respond.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { listContractValues, versionKey } from "#lib/templates/list-contract-values.ts";
import { describeContract, findWorkspace, type InputValues } from "#lib/workspaces/index.ts";

type Props = { searchParams: Promise<{ c?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("compare");
  return { title: t("title") };
}

export default async function ComparePage({ searchParams }: Props) {
  await connection();
  const { c } = await searchParams;
  const t = await getTranslator("compare");
  const shown = typeof c === "string" && c !== "" ? await readComparison(c) : EMPTY;
  return (
    <Messages namespaces={["compare", "reply", "conversation", "markdown"]}>
      <PageHeader title={t("title")} />
      <CompareDesk key={shown.question?.conversationId ?? ""} {...shown} />
    </Messages>
  );
}

const EMPTY: CompareProps = { question: null, runs: [], contract: [] };

/** The last question that a conversation shows, with every answer to it. */
async function readComparison(id: string): Promise<CompareProps> {
  const conversation = await getConversation(LOCAL_ACTOR, id).catch((error) => {
    if (toAppError(error).code === "not_found") notFound();
    throw error;
  });
  const asked = visibleBranch(conversation.messages, conversation.activeMessageId)
    .map((shown) => shown.message)
    .findLast((message) => message.role === "user");
  if (!asked) return EMPTY;
  const runs = conversation.messages.flatMap((message) =>
    message.parentId === asked.id && message.run ? message.run : [],
  );
  const workspace = asked.workspace ? findWorkspace(asked.workspace) : null;
  const contract =
    workspace && describeContract(workspace, await getLocale(), (asked.inputs ?? undefined) as InputValues);
  const template = runs.find((run) => run.template)?.template;
  const values = template && (await listContractValues(LOCAL_ACTOR, [template])).get(versionKey(template));
  return {
    question: { conversationId: id, messageId: asked.id, text: asked.text },
    runs,
    contract: contract?.values?.map(({ id, tone, label }) => ({ id, tone, label })) ?? values ?? [],
  };
}
