// Hostile deliveries for the studio: every text in every cell, in a table and in a workbook, and files that are none.
import JSZip from "jszip";
import { readFileSync } from "node:fs";
import { DIST } from "../site.mjs";
import { parseCsv } from "../source.mjs";
import { TEXTS } from "./values.mjs";

const TABLE = readFileSync(`${DIST}/data/source/lyon/companies.csv`, "utf8");
const [first] = parseCsv(TABLE);
const HEAD = Object.keys(first);
/** Characters that XML cannot hold. */
const NO_XML = /[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
/** As much as a cell of a spreadsheet can hold. */
const CELL = 32_000;

/** A row of good values for each column, with the text in that column instead. */
const rows = (text) => HEAD.map((column, index) => HEAD.map((name) => (name === column ? text : name === "id" ? `row-${index}` : first[name])));

const csv = (table) => table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
const escaped = (text) => text.replace(NO_XML, "\ufffd").replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);
const cell = (text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, CELL))}</t></is></c>`;
const sheet = (body, before = "") => `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
const filled = (table) => sheet(table.map((row) => `<row>${row.map(cell).join("")}</row>`).join(""));

/** A workbook of one sheet; `more` lays other parts over it. */
async function xlsx(content, { name = "companies", more = {} } = {}) {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (type, target) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": content,
    ...more,
  };
  const zip = new JSZip();
  for (const [path, text] of Object.entries(parts)) if (text !== null) zip.file(path, text, { createFolders: false });
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

const good = [HEAD, HEAD.map((name) => first[name])];
const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${"bcdefghi".split("").map((name, index) => `<!ENTITY ${name} "${`&${"abcdefgh"[index]};`.repeat(10)}">`).join("")}]>`;
const head = `<row>${HEAD.map(cell).join("")}</row>`;
const row = (cells) => sheet(`${head}<row>${cells}</row>`);

const shapes = {
  "entities of entities": () => xlsx(sheet(`${head}<row><c t="inlineStr"><is><t>&i;</t></is></c></row>`, entities)),
  "an entity of another file": () => xlsx(sheet(`${head}<row><c t="inlineStr"><is><t>&x;</t></is></c></row>`, '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
  "the last cell of all": () => xlsx(row('<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>')),
  "cells beyond the last": () => xlsx(row('<c r="ZZZZZZ99999999999" t="inlineStr"><is><t>x</t></is></c>')),
  "one cell twice": () => xlsx(row('<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>')),
  "shared texts that are not there": () => xlsx(row('<c t="s"><v>4294967295</v></c><c t="s"><v>-1</v></c>')),
  "numbers without measure": () => xlsx(row('<c><v>1e999</v></c><c><v>NaN</v></c><c t="d"><v>9999999-99-99</v></c><c t="b"><v>7</v></c><c t="e"><v>#REF!</v></c>')),
  "a formula": () => xlsx(row('<c t="str"><f>HYPERLINK("javascript:window.ran=1")</f><v>x</v></c>')),
  "elements without end": () => xlsx(sheet("<row>".repeat(100_000))),
  "a sheet of a hundred megabytes": () => xlsx(sheet(`${head}${" ".repeat(100_000_000)}`)),
  "a way out of the archive": () => xlsx(filled(good), { more: { "../../../etc/x": "x", "/etc/x": "x", "..\\..\\x": "x" } }),
  "a sheet that is the workbook": () => xlsx(null, { more: { "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x" Target="workbook.xml"/></Relationships>' } }),
  "no sheet": () => xlsx(null),
  "no workbook": () => xlsx(filled(good), { more: { "xl/workbook.xml": null } }),
  "an empty archive": () => new JSZip().generateAsync({ type: "nodebuffer" }),
  "half an archive": async () => (await xlsx(filled(good))).subarray(0, 900),
  "an archive in an archive": async () => xlsx(filled(good), { more: { "xl/worksheets/sheet2.xml": await xlsx(filled(good)) } }),
};
const tables = {
  "a quote without end": `${TABLE}\n"${"x".repeat(1_000_000)}`,
  "ten thousand columns": `${HEAD.join(",")},${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(",")}\n`,
  "one heading for all": `${HEAD.map(() => "id").join(",")}\n${"a,".repeat(HEAD.length - 1)}a`,
  "only commas": `${HEAD.join(",")}\n${`${",".repeat(HEAD.length - 1)}\n`.repeat(20_000)}`,
  "zeros": "\0".repeat(100_000),
  "headings of markup": HEAD.map((name) => `"${name}${TEXTS.image.replaceAll('"', '""')}"`).join(","),
};

const file = async (name, make) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(await make()) });

/** A text in every cell of a table and of a workbook, and as the name of a sheet and of a file. */
const texts = Object.entries(TEXTS).map(([kind, text]) => ({
  name: `every cell: ${kind}`,
  files: () => Promise.all([
    file("companies.csv", () => csv([HEAD, ...rows(text)])),
    file("book.xlsx", () => xlsx(filled([HEAD, ...rows(text)]))),
    file(`${text.replace(NO_XML, "").replace(/[/\\]/g, "").slice(0, 100)}.xlsx`, () => xlsx(filled(good), { name: text.slice(0, 31) })),
  ]),
}));

export const deliveries = [
  ...texts,
  ...Object.entries(shapes).map(([name, make]) => ({ name: `workbook: ${name}`, files: async () => [await file("book.xlsx", make)] })),
  ...Object.entries(tables).map(([name, text]) => ({ name: `table: ${name}`, files: async () => [await file("companies.csv", () => text)] })),
];
