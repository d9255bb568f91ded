import { NotHere } from "#components/shell/not-here.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";

/** Something inside the workbench that is not there (any more); the shell stays. */
export default async function NotFoundHere() {
  const t = await getTranslator("errors");
  return (
    <>
      <PageHeader title={t("page.notFoundTitle")} />
      <NotHere />
    </>
  );
}
