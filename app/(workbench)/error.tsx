"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { PageError } from "#components/shell/page-error.tsx";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  const router = useRouter();
  // reset() alone shows the same failed data again; the server has to be asked.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return <PageError error={error} retry={retry} />;
}
