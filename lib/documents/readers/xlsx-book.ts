import { damaged } from "../refuse.ts";
import { attribute, scanXml } from "../xml/scan-xml.ts";
import type { Zip } from "../zip/read-zip.ts";
import { builtInFormat } from "./number-format.ts";

/** What the sheets of a workbook lean on. */
export type Book = {
  sheets: { name: string; hidden: boolean; part: string }[];
  strings: string[];
  /** The number format of each cell style. */
  formats: string[];
  date1904: boolean;
};

/** Reads an XML part; null when the file has none of that name. */
export function readPart(zip: Zip, name: string): string | null {
  const bytes = zip.read(name);
  if (!bytes) return null;
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(bytes);
}

/** The targets of a part's relations by id, as full names inside the package. */
export function readRelations(zip: Zip, part: string): Map<string, { type: string; target: string }> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const xml = readPart(zip, `${folder}_rels/${part.slice(slash)}.rels`);
  const relations = new Map<string, { type: string; target: string }>();
  if (xml === null) return relations;
  scanXml(xml, {
    open(name, attributes) {
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const target = attribute(attributes, "Target") ?? "";
      relations.set(attribute(attributes, "Id") ?? "", {
        type: attribute(attributes, "Type") ?? "",
        target: target.startsWith("/") ? target.slice(1) : resolve(folder, target),
      });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  return new URL(target, `http://package/${folder}`).pathname.slice(1);
}

/** Throws `damaged` when there is no workbook in it. */
export function readBook(zip: Zip): Book {
  const root = [...readRelations(zip, "").values()].find((r) => r.type.endsWith("/officeDocument"));
  const part = root?.target ?? "xl/workbook.xml";
  const xml = readPart(zip, part);
  if (xml === null) throw damaged("it holds no workbook");
  const relations = readRelations(zip, part);
  const sheets: Book["sheets"] = [];
  let date1904 = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const relation = relations.get(attribute(attributes, "id") ?? "");
      if (!relation?.type.endsWith("/worksheet")) return;
      const state = attribute(attributes, "state") ?? "visible";
      sheets.push({ name: attribute(attributes, "name") ?? "", hidden: state !== "visible", part: relation.target });
    },
  });
  const partOf = (type: string) => [...relations.values()].find((r) => r.type.endsWith(type))?.target;
  return {
    sheets,
    date1904,
    strings: readStrings(readPart(zip, partOf("/sharedStrings") ?? "xl/sharedStrings.xml")),
    formats: readFormats(readPart(zip, partOf("/styles") ?? "xl/styles.xml")),
  };
}

/** Texts in runs are joined; the readings printed above Japanese words are not part of them. */
function readStrings(xml: string | null): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let inReading = false;
  if (xml === null) return strings;
  scanXml(xml, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") inReading = true;
    },
    close(name) {
      if (name === "si") strings.push(text);
      else if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
    },
    text(piece) {
      if (inText && !inReading) text += piece;
    },
  });
  return strings;
}

function readFormats(xml: string | null): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  if (xml === null) return formats;
  scanXml(xml, {
    open(name, attributes) {
      if (name === "numFmt")
        own.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        formats.push(own.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}
