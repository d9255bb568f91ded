import { useState } from "react";
import { Input, Textarea } from "#components/ui/input.tsx";

type Props = {
  id: string;
  /** Several lines; one without it. */
  rows?: number;
  value: string;
  invalid: boolean;
  onText: (text: string) => void;
};

/** A text that is read as something else (a list, a number): while it is typed it stays as typed. */
export function DraftText({ id, rows, value, invalid, onText }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const common = {
    id,
    value: typed ?? value,
    "aria-invalid": invalid || undefined,
    "aria-describedby": invalid ? `${id}-error` : undefined,
    onBlur: () => setTyped(null),
  };
  const take = (text: string) => {
    setTyped(text);
    onText(text);
  };
  return rows ? (
    <Textarea {...common} rows={rows} onChange={(event) => take(event.target.value)} />
  ) : (
    <Input {...common} inputMode="decimal" onChange={(event) => take(event.target.value)} />
  );
}
