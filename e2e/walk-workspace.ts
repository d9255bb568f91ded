import { expect, type Page } from "@playwright/test";

export type WalkedWorkspace = { id: string; title: string; samples: { id: string; language: string }[] };

/** Every workspace the app has, with its samples. */
export async function listedWorkspaces(url: string): Promise<WalkedWorkspace[]> {
  const response = await fetch(`${url}/api/workspaces?language=en`);
  return ((await response.json()) as { workspaces: WalkedWorkspace[] }).workspaces;
}

/** The sample to walk a workspace with: English where there is one, as the page under test is English. */
export function sampleOf(workspace: WalkedWorkspace): string {
  const sample = workspace.samples.find((s) => s.language === "en") ?? workspace.samples[0];
  if (!sample) throw new Error(`${workspace.id} has no sample`);
  return sample.id;
}

/** From the form to the card: fills a sample, runs it, waits for the reply to end. Returns how it ended and what the box says. */
export async function walkWorkspace(
  page: Page,
  url: string,
  workspace: WalkedWorkspace,
): Promise<{ status: string; box: string }> {
  await page.goto(`${url}/w/${workspace.id}`);
  const form = page.locator('[data-part="workspace-form"]');
  await form.locator("select").first().selectOption(sampleOf(workspace));
  await page.locator('[data-part="run-workspace"]').click();
  const reply = page.locator('[data-part="message"][data-role="assistant"]').last();
  await expect(reply).toHaveAttribute("data-status", /done|stopped|failed|interrupted/, { timeout: 90_000 });
  // A sampled reply may box nothing, or end before its answer: then the card says so. Programs and texts have no card, only their answer.
  await expect(reply.locator('[data-part="answer-card"], [data-part="answer"]').first()).toBeAttached();
  const boxed = reply.locator('[data-part="boxed"]').first();
  const box = (await boxed.count()) > 0 ? (await boxed.innerText()).trim() : "";
  return { status: (await reply.getAttribute("data-status")) ?? "", box };
}
