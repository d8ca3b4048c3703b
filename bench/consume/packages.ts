import { cp, mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must, node, ROOT } from "./run.ts";

/** A service of an installed package, for the measurements. */
export interface Target {
  readonly name: string;
  /** Subpath of the service: "<package>/<provider>/<service>". */
  readonly specifier: string;
  /** Folder of its modules. */
  readonly folder: string;
  readonly codes: readonly string[];
  /** Prefix of its generated names: `Ocr` for `OcrError`. */
  readonly prefix: string;
  /** Name of the class of one code. */
  readonly example: string;
}

/** A folder with both packages installed: the five services, and services of 500 and 2,000 codes. */
export interface Installed {
  readonly folder: string;
  readonly five: readonly Target[];
  readonly large: readonly Target[];
}

const SIZES = [500, 2000];

/** Generates the packages from pages, packs them with npm, and installs the archives. */
export async function install(): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), "errsmith-bench-"));
  const project = join(folder, "project");
  await mkdir(join(project, "sources/acme/pages"), { recursive: true });
  for (const size of SIZES) await writeFile(join(project, `sources/acme/pages/s${size}.en.md`), page(size));
  await writeFile(
    join(project, "sources/acme/source.json"),
    JSON.stringify({ services: Object.fromEntries(SIZES.map(service)) }),
  );
  await writeFile(
    join(project, "errsmith.config.json"),
    JSON.stringify({ package: { name: "acme-errors", license: "MIT" } }),
  );
  await node(join(ROOT, "dist/cli/main.js"), ["generate"], project);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  await cp(join(ROOT, "generated"), join(folder, "five"), { recursive: true });
  for (const source of [join(project, "generated"), join(folder, "five")]) {
    await must("npm", ["pack", source, "--pack-destination", folder, "--silent"], folder);
  }
  const archives = (await readdir(folder)).filter((name) => name.endsWith(".tgz")).map((name) => `./${name}`);
  await must("npm", ["install", "--offline", "--no-audit", "--no-fund", ...archives], folder);
  const [large, five] = await Promise.all(
    ["acme-errors", "errsmith-cloud-errors"].map((name) => targets(folder, name)),
  );
  return { folder, five: five ?? [], large: (large ?? []).toSorted((a, b) => a.codes.length - b.codes.length) };
}

async function targets(folder: string, name: string): Promise<Target[]> {
  const root = join(folder, "node_modules", name);
  const files = (await readdir(join(root, "catalog"), { recursive: true })).filter((path) => path.endsWith(".json"));
  return Promise.all(
    files.sort().map(async (path) => {
      const service = path.replace(/\.json$/, "");
      const { default: catalog } = (await import(join(root, "catalog", path), { with: { type: "json" } })) as {
        default: { errors: readonly { code: string; name: string }[] };
      };
      const index = (await import(join(root, "dist", service, "handlers.js"))) as Readonly<Record<string, unknown>>;
      const prefix = /^define(\w+)Handlers$/.exec(
        Object.keys(index)
          .join("\n")
          .match(/^define\w+$/m)?.[0] ?? "",
      )?.[1];
      return {
        name: service,
        specifier: `${name}/${service}`,
        folder: join(root, "dist", service),
        codes: catalog.errors.map(({ code }) => code),
        prefix: prefix ?? "",
        example: catalog.errors.find(({ code }) => code.includes("."))?.name ?? catalog.errors[0]?.name ?? "",
      };
    }),
  );
}

function service(size: number): [string, object] {
  return [`s${size}`, { pages: [{ file: `pages/s${size}.en.md`, locale: "en" }] }];
}

const FAMILIES =
  `AuthFailure FailedOperation InternalError InvalidParameter InvalidParameterValue LimitExceeded MissingParameter
  OperationDenied RequestLimitExceeded ResourceInUse ResourceInsufficient ResourceNotFound ResourceUnavailable ResourcesSoldOut
  UnauthorizedOperation UnknownParameter UnsupportedOperation UnsupportedRegion InvalidAction InvalidRequest`.split(
    /\s+/,
  );
const THINGS = "Instance Image Disk Snapshot Network Subnet Gateway Address Certificate Domain".split(" ");
const STATES = "Expired Missing Malformed Locked Duplicate Frozen Deleted Busy Overdue Mismatch".split(" ");

/** A page with that number of codes, in the form of the pages of cloud vendors. */
function page(size: number): string {
  const rows = Array.from({ length: size }, (_, index) => {
    const [family, thing, state] = [
      FAMILIES[index % 20],
      THINGS[Math.floor(index / 20) % 10],
      STATES[Math.floor(index / 200) % 10],
    ];
    return `| ${family}.${thing}${state} | The ${thing?.toLowerCase()} is ${state?.toLowerCase()}. | ${index % 3 ? "No" : "Yes"} |\n`;
  });
  const body =
    '{\n  "Response": {\n    "Error": { "Code": "InternalError.DiskBusy", "Message": "The disk is busy." },\n    "RequestId": "0"\n  }\n}';
  return `# Error codes\n\n\`\`\`json\n${body}\n\`\`\`\n\n| Error code | Description | Billed |\n| --- | --- | --- |\n${rows.join("")}`;
}
