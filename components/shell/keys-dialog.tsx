"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { useCommandKey } from "#components/ui/use-command-key.ts";
import { areLetterKeysOn, setLetterKeys } from "./letter-keys.ts";

/** The list of keys, and the switch for single letters. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell");
  const [on, setOn] = useState(areLetterKeysOn);
  const meta = useCommandKey();
  const keys: [string[], string][] = [
    [[`${meta}K`], t("keys.search")],
    [[`${meta}⏎`], t("keys.send")],
    [["Esc"], t("keys.stop")],
    [["N"], t("keys.newRun")],
    [["C"], t("keys.newConversation")],
    [["T"], t("keys.trace")],
    [["L"], t("keys.checks")],
    [["J", "K"], t("keys.findings")],
    [["[", "]"], t("keys.siblings")],
    [["?"], t("keys.list")],
  ];
  return (
    <Dialog open onClose={onClose} title={t("keys.title")}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
        {keys.map(([names, what]) => (
          <div key={what} className="contents">
            <dt className="flex gap-1">
              {names.map((name) => (
                <kbd
                  key={name}
                  className="min-w-6 rounded-sm border border-line-2 px-1.5 text-center font-sans text-meta whitespace-nowrap"
                >
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-meta text-ink-3">{t("keys.letters")}</p>
      <label className="mt-2 flex cursor-pointer items-center gap-2 max-md:min-h-11">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setLetterKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {t("keys.enabled")}
      </label>
    </Dialog>
  );
}
