import { MessageSquare } from "lucide-react";
import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { WorkspaceIcon } from "#components/ui/workspace-icon.tsx";
import { LOCAL_ACTOR } from "#lib/access/actor.ts";
import { listConversations } from "#lib/conversations/list-conversations.ts";
import { newestStatuses } from "#lib/conversations/newest-statuses.ts";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { findWorkspace } from "#lib/workspaces/index.ts";

const SHOWN = 8;

/** The newest conversations, to go on where one stopped. */
export async function RecentConversations() {
  const t = await getTranslator("home");
  const locale = await getLocale();
  const { conversations } = await listConversations(LOCAL_ACTOR, { limit: SHOWN });
  const statuses = await newestStatuses(
    LOCAL_ACTOR,
    conversations.map((conversation) => conversation.id),
  );
  return (
    <section aria-labelledby="recent">
      <SectionHeading id="recent">{t("recent.title")}</SectionHeading>
      {conversations.length === 0 ? <p className="mt-2 text-ink-2">{t("recent.empty")}</p> : null}
      {conversations.length === 0 ? null : (
        <Table className="mt-1 table-fixed">
          <thead>
            <tr>
              <th>{t("recent.work")}</th>
              <th className="w-56 max-md:hidden">{t("recent.workspace")}</th>
              <th className="n w-28">{t("recent.when")}</th>
            </tr>
          </thead>
          <tbody>
            {conversations.map((conversation) => {
              const workspace = conversation.workspace ? findWorkspace(conversation.workspace) : undefined;
              const status = statuses.get(conversation.id);
              return (
                <tr key={conversation.id} className="max-md:[&_td]:h-11">
                  <td className="relative">
                    {/* The link covers its cell, so that a finger need not hit the words. */}
                    <Link
                      href={`/c/${conversation.id}`}
                      prefetch={false}
                      className="flex items-center gap-2.5 after:absolute after:inset-0"
                    >
                      {workspace ? (
                        <WorkspaceIcon name={workspace.icon} className="shrink-0 text-ink-3" />
                      ) : (
                        <MessageSquare size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-3" />
                      )}
                      <span className="truncate" title={conversation.title}>
                        {conversation.title || t("recent.untitled")}
                      </span>
                      {/* The normal case has no badge. */}
                      {status && status !== "done" ? (
                        <Badge tone={status === "queued" || status === "running" ? "plain" : "warn"}>
                          {t(`recent.status.${status}`)}
                        </Badge>
                      ) : null}
                    </Link>
                  </td>
                  <td className="truncate text-ink-2 max-md:hidden">
                    {workspace ? workspace.title[locale] : t("recent.conversation")}
                  </td>
                  <td className="n whitespace-nowrap text-ink-3">
                    <Time ms={conversation.updatedAt} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
      )}
    </section>
  );
}
