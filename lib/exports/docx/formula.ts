import {
  Math as DocxMath,
  type MathComponent,
  MathFraction,
  MathRadical,
  MathRun,
  MathSubScript,
  MathSubSuperScript,
  MathSuperScript,
} from "docx";
import katex from "katex";
import { mathsOptions } from "../../markdown/maths/maths-options.ts";
import { prepareTex } from "../../markdown/maths/prepare-tex.ts";

type Node = { tag: string; text: string; children: Node[] };

/** A formula as Word's own mathematics, editable there; null when it cannot be set and must stay as written. */
export function formula(tex: string): DocxMath | null {
  const ready = prepareTex(tex);
  if (ready === null) return null;
  try {
    const markup = katex.renderToString(ready, { ...mathsOptions, output: "mathml" });
    const root = readMathMl(markup);
    return root === null ? null : new DocxMath({ children: components(root) });
  } catch (error) {
    if (error instanceof katex.ParseError || error instanceof RangeError) return null;
    throw error;
  }
}

const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#x27;": "'",
  "&nbsp;": "\u00a0",
};

/** Reads the markup that KaTeX itself wrote (never foreign XML): tags and text, attributes aside. Null without `<semantics>`. */
function readMathMl(markup: string): Node | null {
  const top: Node = { tag: "top", text: "", children: [] };
  const open: Node[] = [top];
  for (const [, closing, tag, empty, text] of markup.matchAll(/<(\/?)([\w-]+)[^>]*?(\/?)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.text += text.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity);
    else if (closing) open.pop();
    else {
      const node: Node = { tag: tag ?? "", text: "", children: [] };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return find(top, "semantics")?.children[0] ?? null;
}

function find(node: Node, tag: string): Node | null {
  if (node.tag === tag) return node;
  for (const child of node.children) {
    const found = find(child, tag);
    if (found) return found;
  }
  return null;
}

function components(node: Node): MathComponent[] {
  const part = (index: number): MathComponent[] => {
    const child = node.children[index];
    return child ? components(child) : [];
  };
  switch (node.tag) {
    case "mfrac":
      return [new MathFraction({ numerator: part(0), denominator: part(1) })];
    case "msqrt":
      return [new MathRadical({ children: node.children.flatMap(components) })];
    case "mroot":
      return [new MathRadical({ children: part(0), degree: part(1) })];
    case "msup":
    case "mover":
      return [new MathSuperScript({ children: part(0), superScript: part(1) })];
    case "msub":
    case "munder":
      return [new MathSubScript({ children: part(0), subScript: part(1) })];
    case "msubsup":
    case "munderover":
      return [new MathSubSuperScript({ children: part(0), subScript: part(1), superScript: part(2) })];
    case "mtr":
      return [...node.children.flatMap(components), new MathRun("  ")];
    case "mspace":
      return [new MathRun(" ")];
    case "annotation":
      return [];
    default:
      return node.children.length > 0
        ? node.children.flatMap(components)
        : node.text === ""
          ? []
          : [new MathRun(node.text)];
  }
}
