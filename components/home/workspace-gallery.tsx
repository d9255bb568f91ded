import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { WorkspaceIcon } from "#components/ui/workspace-icon.tsx";
import { getLocale } from "#lib/i18n/get-locale.ts";
import { getTranslator } from "#lib/i18n/get-translator.ts";
import { describeContract, listWorkspaces } from "#lib/workspaces/index.ts";

/** Every workspace with what it does and what may stand in its box. */
export async function WorkspaceGallery() {
  const t = await getTranslator("home");
  const locale = await getLocale();
  return (
    <ul className="mt-2.5 mb-7 grid overflow-hidden rounded-lg border md:grid-cols-2 xl:grid-cols-4">
      {listWorkspaces().map((workspace) => {
        const contract = describeContract(workspace, locale);
        return (
          <li key={workspace.id} className="-mt-px -ml-px border-t border-l">
            <Link
              href={`/w/${workspace.id}`}
              className="press flex h-full flex-col gap-1 px-4 py-3.5 hover:bg-hover focus-visible:-outline-offset-2 md:min-h-32"
            >
              <span className="flex items-center gap-2 text-[14px] leading-5 font-semibold">
                <WorkspaceIcon name={workspace.icon} className="shrink-0 text-ink-2" />
                {workspace.title[locale]}
              </span>
              <span className="text-ink-2 max-md:hidden">{workspace.summary[locale]}</span>
              <span className="mt-auto flex flex-wrap gap-x-1.5 gap-y-1 pt-1 max-md:pl-6">
                {(contract.values ?? []).map((value) => (
                  <Badge key={value.id}>{value.label}</Badge>
                ))}
                {contract.values?.length ? null : <Badge>{t(`kind.${contract.kind}`)}</Badge>}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
