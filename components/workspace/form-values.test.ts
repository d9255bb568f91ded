import { describe, expect, it } from "vitest";
import { describeWorkspace, findWorkspace, validateInputs } from "#lib/workspaces/index.ts";
import { missingFields, toForm, toInputs } from "./form-values.ts";

const workspace = findWorkspace("compliance");
if (!workspace) throw new Error("no compliance workspace");
const fields = describeWorkspace(workspace, "en").inputs;

describe("the form's values", () => {
  it("carry a sample into the form and back unchanged", () => {
    for (const sample of workspace.samples) {
      const checked = validateInputs(workspace, toInputs(fields, toForm(fields, sample.inputs)), "en");
      expect(checked).toMatchObject({ ok: true, values: sample.inputs });
    }
  });

  it("leave out empty fields and those that another choice hides", () => {
    const form = { ...toForm(fields, { text: "x", rules: "1. y" }), promptStyle: "fin-r1-yes-no" };
    expect(toInputs(fields, form)).toEqual({ text: "x", promptStyle: "fin-r1-yes-no" });
  });

  it("name the required fields that are blank", () => {
    expect(missingFields(fields, toForm(fields, { text: "  " })).map((field) => field.name)).toEqual(["text"]);
  });
});
