import { NotHere } from "#components/shell/not-here.tsx";

export default function NotFound() {
  return (
    <main className="grid h-dvh place-content-center bg-surface">
      <NotHere as="h1" />
    </main>
  );
}
