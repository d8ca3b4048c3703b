import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Format of a page. */
export type Format = "markdown" | "html" | "text";

/** One documented code. */
export interface Row {
  readonly code: string;
  readonly description: string;
  readonly solution: string;
}

/** Size of a project; the pages alternate between the formats unless `format` is set. */
export interface Size {
  readonly codes: number;
  readonly pages: number;
  readonly services: number;
  readonly format?: Format;
}

const FAMILIES = [
  "InvalidParameter",
  "InvalidParameterValue",
  "FailedOperation",
  "ResourceNotFound",
  "LimitExceeded",
  "UnsupportedOperation",
];
const THINGS = [
  "Image",
  "Disk",
  "Address",
  "Bucket",
  "Cluster",
  "Domain",
  "Event",
  "Function",
  "Gateway",
  "Instance",
  "Job",
  "Key",
];
const STATES = [
  "Missing",
  "Malformed",
  "TooLarge",
  "Expired",
  "Locked",
  "InUse",
  "NotReady",
  "Duplicate",
  "Empty",
  "Frozen",
];

/** Synthetic rows of error codes: deterministic for a seed, without duplicate codes. */
export function rowsOf(count: number, seed: number): Row[] {
  const next = random(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? "";
  return Array.from({ length: count }, (_, i) => {
    const [thing, state, limit] = [pick(THINGS), pick(STATES), 1 + Math.floor(next() * 900)];
    return {
      code: `${pick(FAMILIES)}.${thing}${state}${letters(i)}`,
      description: `The ${thing.toLowerCase()} of request ${letters(i)} is ${state.toLowerCase()}, the limit is ${limit}.`,
      solution: `Look at the ${thing.toLowerCase()} and send the request again after ${limit} seconds.`,
    };
  });
}

/** A page that documents rows, in the style of vendors' pages in this format. */
export function pageOf(rows: readonly Row[], format: Format): string {
  const head = ["Error code", "Description", "Solution"];
  const table = [head, ...rows.map(({ code, description, solution }) => [code, description, solution])];
  const example = '{ "Response": { "Error": { "Code": "InternalError", "Message": "…" }, "RequestId": "…" } }';
  switch (format) {
    case "markdown": {
      const lines = table.map((cells) => `| ${cells.join(" | ")} |`);
      return [
        "# Error codes",
        "",
        "```json",
        example,
        "```",
        "",
        lines[0],
        "| --- | --- | --- |",
        ...lines.slice(1),
        "",
      ].join("\n");
    }
    case "html": {
      const row = (cells: readonly string[], tag = "td"): string =>
        `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
      const body = rows.map(({ code, description, solution }) => row([code, description, solution]));
      return [
        "<!doctype html>",
        "<html><head><title>Error codes</title></head><body>",
        "<h1>Error codes</h1>",
        `<pre>${example}</pre>`,
        "<table>",
        row(head, "th"),
        ...body,
        "</table>",
        "</body></html>",
        "",
      ].join("\n");
    }
    case "text":
      return ["Error codes", "", ...table.map((cells) => cells.join("\t")), ""].join("\n");
  }
}

/** Writes a project; each page documents an equal part of the codes. */
export function writeProject(folder: string, { codes, pages, services: count, format }: Size): void {
  const formats: readonly Format[] = format ? [format] : ["markdown", "html", "text"];
  const extensions = { markdown: "md", html: "html", text: "txt" };
  const services: Record<string, { readonly pages: unknown[] }> = {};
  for (let page = 0; page < pages; page += 1) {
    const kind = formats[page % formats.length] ?? "markdown";
    const service = `service-${String(Math.floor((page * count) / pages)).padStart(4, "0")}`;
    const file = `pages/page-${String(page).padStart(4, "0")}.en.${extensions[kind]}`;
    (services[service] ??= { pages: [] }).pages.push({ file, locale: "en" });
    write(join(folder, "sources/acme", file), pageOf(rowsOf(Math.ceil(codes / pages), page), kind));
  }
  write(join(folder, "sources/acme/source.json"), JSON.stringify({ services }, null, 2));
  write(join(folder, "package.json"), JSON.stringify({ name: "bench", private: true }));
}

/** Writes the input of other generators: specifications with the same number of errors. */
export function writeSpecs(folder: string, codes: number): void {
  const schemas = Object.fromEntries(
    rowsOf(codes, 1).map(({ code, description }) => [
      `${code.replace(/\W/g, "")}Error`,
      {
        type: "object",
        description,
        required: ["code", "message"],
        properties: {
          code: { type: "string", enum: [code] },
          message: { type: "string" },
          requestId: { type: "string" },
        },
      },
    ]),
  );
  const info = { title: "Errors", version: "1.0.0" };
  write(join(folder, "openapi.json"), JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { schemas } }));
  const anyOf = Object.keys(schemas).map((name) => ({ $ref: `#/definitions/${name}` }));
  write(join(folder, "schema.json"), JSON.stringify({ title: "Errors", definitions: schemas, anyOf }));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A number as letters, so that codes look like names. */
function letters(value: number): string {
  let text = "";
  for (let rest = value + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    const letter = String.fromCharCode(97 + ((rest - 1) % 26));
    text = (text === "" ? letter.toUpperCase() : letter) + text;
  }
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** Pseudo-random numbers from 0 to 1, deterministic for a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
