import type { Metadata } from "next";
import { ModelPage } from "#components/model/model-page.tsx";
import { Messages } from "#components/ui/messages.tsx";
import { getTranslator } from "#lib/i18n/get-translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("models");
  return { title: t("title") };
}

export default function ModelsPage() {
  return (
    <Messages namespaces={["models", "doctor"]}>
      <ModelPage />
    </Messages>
  );
}
