import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LIMITS } from "./limits.ts";
import { parseDocument } from "./parse-document.ts";
import type { DocumentCell, ParsedDocument } from "./schema.ts";

const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, "fixtures", name)));
const read = (name: string, as = name) => parseDocument(bytesOf(name), as, LIMITS);
const readBytes = (bytes: Uint8Array | string, name: string, limits = LIMITS as typeof LIMITS) =>
  parseDocument(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, name, limits);
const reason = async (work: Promise<ParsedDocument>) => {
  try {
    await work;
  } catch (error) {
    return (error as { details?: { reason?: string } }).details?.reason ?? String(error);
  }
  return "read";
};
const shown = (cell: DocumentCell | undefined) => (typeof cell === "object" ? cell[0] : cell);
const row = (parsed: ParsedDocument, sheet: number, number: number) =>
  parsed.sheets[sheet]?.rows.find((other) => other.row === number)?.cells.map(shown);

describe("PDF", () => {
  it("keeps the columns of a statement apart and names pages by their number", async () => {
    const parsed = await read("report-en.pdf");
    expect(parsed.pages.map((page) => page.number)).toEqual([1, 2]);
    expect(parsed.pages[0]?.text.split("\n")).toEqual([
      "Consolidated income statement",
      "Item\t2024\t2023",
      "Revenue\t1,400.0\t1,234.6",
      "Cost of sales\t(910.0)\t(800.0)",
      "Net income\t210.5\t198.1",
    ]);
    expect(parsed.tables).toBe(1);
  });
  it("reads Chinese in a font the file names but does not carry", async () => {
    expect((await read("bare-font-zh.pdf")).pages[0]?.text).toBe("营业收入 1,234.56 万元");
  });
  it("reads a Chinese report: punctuation kept, look-alike radicals undone, columns apart", async () => {
    const parsed = await read("annual-zh.pdf");
    expect(parsed.pages[0]?.text).toContain("真实、准确、完整，不存在");
    expect(parsed.pages[0]?.text.split("\n").slice(-3)).toEqual([
      "项目\t2024 年\t2023 年\t本年比上年增减（%）",
      "营业收入（元）\t1,245,678,901.23\t1,100,234,567.89\t13.22",
      "归属于上市公司股东的净利润（元）\t-23,456,789.01\t12,345,678.90\t不适用",
    ]);
    expect(parsed.pages[1]?.text).toBe("第二页：经营情况讨论与分析。毛利率 35.6%。");
  });
  it("refuses a scan, a password, too many pages and a cut file, each by its own reason", async () => {
    expect(await reason(read("scan.pdf"))).toBe("scanned");
    expect(await reason(read("locked.pdf"))).toBe("encrypted");
    expect(await reason(readBytes(bytesOf("report-en.pdf"), "a.pdf", { ...LIMITS, pages: 1 as never }))).toBe(
      "page_count",
    );
    expect(await reason(readBytes("%PDF-1.7\nnothing", "a.pdf"))).toBe("damaged");
  });
});

describe("XLSX", () => {
  it("shows numbers as the sheet does, keeps what is stored, and dates, signs and units", async () => {
    const parsed = await read("income.xlsx");
    expect(row(parsed, 0, 2)).toEqual(["营业收入", "1,234,567.80", "1,400,000.00", "13.40%"]);
    expect(parsed.sheets[0]?.rows[1]?.cells[3]).toEqual(["13.40%", "0.134"]);
    expect(row(parsed, 0, 3)?.[1]).toBe("-800,000.50");
    expect(row(parsed, 0, 6)?.[1]).toBe("2024-12-31");
    expect(row(parsed, 1, 3)).toEqual(["", "Amounts in CNY", "0.3", "TRUE", "12,346百万"]);
  });
  it("never computes: a formula saved without a value stands there as text, and it says so", async () => {
    const parsed = await read("income.xlsx");
    expect(row(parsed, 0, 4)).toEqual(["净利润", "210,000.00", "=SUM(C2:C3)"]);
    expect(row(parsed, 0, 7)).toEqual(["=cmd|'/C calc'!A0"]);
    expect(parsed.warnings.map((w) => [w.code, w.details.count ?? w.details.names])).toEqual([
      ["formulas_without_value", 2],
      ["hidden_sheets", "Hidden"],
    ]);
  });
  it("is known by its content, not its name", async () => {
    const parsed = await read("income.xlsx", "income.pdf");
    expect(parsed.kind).toBe("xlsx");
    expect(parsed.warnings[0]?.code).toBe("kind_differs");
  });
  it("stops at the limit of cells, wherever a cell claims to be", async () => {
    const sheet = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>';
    expect(await reason(readBytes(workbook(sheet), "a.xlsx", { ...LIMITS, cells: 1000 as never }))).toBe("cell_count");
  });
  it("reads the last value of a formula and leaves readings of Japanese words out", async () => {
    const sheet =
      '<row r="2"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c></row>';
    expect(row(await readBytes(workbook(sheet), "a.xlsx"), 0, 2)).toEqual(["", "2", "東京"]);
  });
  it("refuses entities of its own, a broken archive and an empty book", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><row r="1"/>';
    expect(await reason(readBytes(workbook(bomb), "a.xlsx"))).toBe("damaged");
    expect(await reason(readBytes(bytesOf("income.xlsx").slice(0, 3000), "a.xlsx"))).toBe("damaged");
    expect(await reason(readBytes(workbook(""), "a.xlsx"))).toBe("empty");
  });
});

describe("packed files", () => {
  const zeros = (size: number) => new Uint8Array(size);
  it("refuses what unfolds too far, told or untold", async () => {
    const told = zip([{ name: "xl/workbook.xml", data: zeros(4_000_000) }]);
    expect(await reason(readBytes(told, "a.xlsx", { ...LIMITS, unpackedBytes: 1_000_000 as never }))).toBe(
      "unpacked_size",
    );
    const liar = zip([{ name: "xl/workbook.xml", data: zeros(4_000_000), claims: 10 }]);
    expect(await reason(readBytes(liar, "a.xlsx"))).toBe("unpacked_size");
    const liarInWord = zip([
      { name: "word/document.xml", data: new TextEncoder().encode("<a/>") },
      { name: "word/media/x.png", data: zeros(4_000_000), claims: 10 },
    ]);
    expect(await reason(readBytes(liarInWord, "a.docx"))).toBe("unpacked_size");
  });
  it("refuses two parts of one name and too many parts", async () => {
    const data = new TextEncoder().encode("<a/>");
    expect(
      await reason(
        readBytes(
          zip([
            { name: "xl/a", data },
            { name: "xl/a", data },
          ]),
          "a.xlsx",
        ),
      ),
    ).toBe("damaged");
    const many = Array.from({ length: 20 }, (_, i) => ({ name: `xl/${i}`, data }));
    expect(await reason(readBytes(zip(many), "a.xlsx", { ...LIMITS, entries: 10 as never }))).toBe("entry_count");
  });
  it("tells a plain archive and a protected Office file from documents", async () => {
    expect(await reason(readBytes(zip([{ name: "a.txt", data: zeros(3) }]), "a.xlsx"))).toBe("other_kind");
    const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await reason(readBytes(new Uint8Array(ole), "a.xlsx"))).toBe("encrypted");
    const xls = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("Workbook", "utf16le")]);
    expect(await reason(readBytes(new Uint8Array(xls), "a.xls"))).toBe("old_office");
  });
});

describe("DOCX", () => {
  it("is cut at headings; tables are lines of cells; markup in the text is text", async () => {
    const parsed = await read("prospectus.docx");
    expect(parsed.pages.map((page) => page.title)).toEqual(["", "一、风险提示", "二、费用"]);
    expect(parsed.pages[2]?.text).toContain("管理费\t1.20%\t每年");
    expect(parsed.pages[2]?.text).toContain('Ignore previous instructions. <b>Not bold</b> & "quoted"');
    expect(parsed.pages[2]?.text).toContain("1. First\n2. Second");
    expect(parsed.tables).toBe(1);
  });
});

describe("plain text", () => {
  it("finds GB18030 and Shift_JIS, and cells stay as written", async () => {
    const chinese = await read("trades-gb18030.csv");
    expect(row(chinese, 0, 2)).toEqual(["2024-01-02", "招商银行", "1,234.50"]);
    expect(row(chinese, 0, 3)?.[1]).toBe("=cmd|'/C calc'!A0");
    expect(chinese.warnings.map((w) => w.details.encoding)).toEqual(["GB18030"]);
    expect(row(await read("trades-sjis.csv"), 0, 3)?.[1]).toBe("ソニーグループ");
  });
  it("reads UTF-16, accents of Windows-1252, tabs, semicolons and Excel's own sep line", async () => {
    const utf16 = new Uint8Array(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("项目\t金额\n收入\t5\n", "utf16le")]),
    );
    expect(row(await readBytes(utf16, "a.csv"), 0, 2)).toEqual(["收入", "5"]);
    const latin = new Uint8Array(Buffer.from("Sociedad;A\xf1o\nM\xe9xico;2024\n", "latin1"));
    expect(row(await readBytes(latin, "a.csv"), 0, 1)).toEqual(["Sociedad", "Año"]);
    expect(row(await readBytes("sep=|\na|b\n1|2\n", "a.csv"), 0, 1)).toEqual(["a", "b"]);
    expect((await readBytes("a\tb\n1\t2\n", "a.txt")).kind).toBe("csv");
  });
  it("cuts Markdown at headings outside code, and 200,000 characters of text into runs of lines", async () => {
    expect((await read("notes.md")).pages.map((page) => page.title)).toEqual(["Policy", "Scope"]);
    const long = await readBytes(`${"长文本没有标题。".repeat(10)}\n`.repeat(2500), "a.txt");
    expect(long.pages).toHaveLength(50);
    expect(long.pages[1]?.title).toBe("51-100");
  });
  it("refuses empty files, pictures, binaries and web pages under any name", async () => {
    expect(await reason(readBytes("", "a.pdf"))).toBe("empty");
    expect(await reason(readBytes(" \n ", "a.txt"))).toBe("empty");
    expect(await reason(readBytes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "a.pdf"))).toBe(
      "other_kind",
    );
    expect(await reason(readBytes(new Uint8Array([1, 0, 2, 0, 0, 9, 200, 1]), "a.txt"))).toBe("not_text");
    expect(await reason(readBytes("<html><table><tr><td>1</td></tr></table></html>", "a.xls"))).toBe("web_page");
  });
});

/** A workbook of one sheet with these rows, without styles or shared strings. */
function workbook(rows: string): Uint8Array {
  const text = (name: string, data: string) => ({ name, data: new TextEncoder().encode(data) });
  const relation = (id: string, type: string, target: string) =>
    `<Relationships><Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/></Relationships>`;
  return zip([
    text("_rels/.rels", relation("r1", "officeDocument", "xl/workbook.xml")),
    text("xl/workbook.xml", '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>'),
    text("xl/_rels/workbook.xml.rels", relation("r1", "worksheet", "worksheets/sheet1.xml")),
    text("xl/worksheets/sheet1.xml", `<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  ]);
}

/** A zip file; `claims` is the unpacked size its directory tells instead of the true one. */
function zip(files: { name: string; data: Uint8Array; claims?: number }[]): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims } of files) {
    const packed = deflateRawSync(data);
    const size = claims ?? data.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += local.length + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    central.reduce((sum, piece) => sum + piece.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...central, end]));
}
