import { describe, expect, it } from "vitest";
import { codeFile } from "./code-file.ts";

describe("codeFile", () => {
  it("takes the longest block, named by its language, with the head as comments", () => {
    const answer = "Use it so:\n```sh\nls\n```\nand\n```sql\nSELECT 1;\n-- done\n```\n";
    expect(codeFile(answer, "Generated\nReview it")).toEqual({
      name: "fin-r1.sql",
      text: "-- Generated\n-- Review it\n\nSELECT 1;\n-- done\n",
    });
  });

  it("is null without code and keeps an unknown language as text", () => {
    expect(codeFile("No code here.", "x")).toBeNull();
    expect(codeFile("```cobol\nSTOP RUN.\n```", "x")?.name).toBe("fin-r1.txt");
  });
});
