"use client";

import { useTranslations } from "use-intl";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";

/** The makers' command for two cards, and the one for a single 24 GB card. */
const COMMANDS = {
  two: `vllm serve "/path/Fin-R1" \\
  --host 0.0.0.0 --port 8000 --served-model-name "Fin-R1" \\
  --gpu-memory-utilization 0.9 --max-model-len 16384 --tensor-parallel-size 2`,
  one: `vllm serve "/path/Fin-R1" \\
  --port 8000 --served-model-name "Fin-R1" \\
  --gpu-memory-utilization 0.92 --max-model-len 16384 --max-num-seqs 16`,
};

/** How to serve Fin-R1, to copy. */
export function ServeCommand() {
  const t = useTranslations("models");
  return (
    <section aria-labelledby="serve" className="mb-7">
      <SectionHeading id="serve" className="mb-2" note={t("serve.note")}>
        {t("serve.title")}
      </SectionHeading>
      {(["one", "two"] as const).map((id) => (
        <div key={id} className="mb-3">
          <p className="mb-1 text-ink-2">{t(`serve.${id}`)}</p>
          <div className="flex items-start gap-2 rounded-md border bg-sunken py-1 pr-1 pl-2.5">
            <pre className="min-w-0 flex-1 self-center overflow-x-auto py-1 font-mono text-code">{COMMANDS[id]}</pre>
            <CopyButton text={COMMANDS[id]} />
          </div>
        </div>
      ))}
      <p className="text-meta text-ink-3">{t("serve.parser")}</p>
    </section>
  );
}
