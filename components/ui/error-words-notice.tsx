import { Notice } from "./notice.tsx";
import { useErrorWords } from "./use-error-words.ts";

/** A failed call in the reader's words, with the server's own sentence beneath. */
export function ErrorWordsNotice({ error, className }: { error: unknown; className?: string }) {
  const words = useErrorWords()(error);
  return (
    <Notice tone="fail" className={className}>
      <p className="font-semibold">{words.title}</p>
      <p className="text-ink-2">{words.hint}</p>
      {words.detail ? (
        <p lang="en" className="mt-1 text-meta text-ink-2">
          {words.detail}
        </p>
      ) : null}
    </Notice>
  );
}
