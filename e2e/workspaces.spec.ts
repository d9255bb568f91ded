import { listWorkspaces } from "../lib/workspaces/find-workspace.ts";
import { expect, test } from "./fixtures.ts";
import { TWELVE } from "./makers-workspaces.ts";
import { listedWorkspaces, walkWorkspace } from "./walk-workspace.ts";

test("the makers' scenarios and functions are all there, and every workspace has samples in zh and en", async ({
  app,
}) => {
  const listed = await listedWorkspaces(app.url);
  expect(listed.map((workspace) => workspace.id)).toEqual(expect.arrayContaining(TWELVE));
  for (const { samples } of listed) {
    expect(samples.filter((sample) => sample.language === "zh").length).toBeGreaterThanOrEqual(3);
    expect(samples.filter((sample) => sample.language === "en").length).toBeGreaterThanOrEqual(3);
  }
});

for (const { id } of listWorkspaces()) {
  test(`${id}: from form to card`, async ({ page, app, watched }) => {
    const workspace = (await listedWorkspaces(app.url)).find((listed) => listed.id === id);
    if (!workspace) throw new Error(`no workspace ${id}`);
    expect((await walkWorkspace(page, app.url, workspace)).status).toBe("done");
    expect(watched.consoleErrors).toEqual([]);
  });
}
