import { readFileSync } from "node:fs";
import type { CodeUse } from "../../src/model/code-use.ts";
import type { ErrorInfo } from "../../src/model/catalog.ts";
import { type CodesOfService, findUses } from "../../src/usage/usage.ts";

/** A use that an answer has or a search found. */
export type Answer = Pick<CodeUse, "file" | "line" | "column" | "code">;

/** The files of a repository, with the marks of the answers removed, and the answers. */
export interface Seeded {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Uses of documented codes. */
  readonly uses: readonly Answer[];
  /** Uses of codes that no page documents. */
  readonly unknown: readonly Answer[];
}

/**
 * Reads the marks in files: `⟦"Order.NotFound"⟧` is a use of a documented code, `⟦name|code⟧` that of a class or constant, and
 * `⟪"Order.Gone"⟫` that of a code that no page documents.
 */
export function seeded(marked: Readonly<Record<string, string>>): Seeded {
  const uses: Answer[] = [];
  const unknown: Answer[] = [];
  const files = Object.entries(marked).map(([path, content]) => {
    let text = "";
    let end = 0;
    for (const match of content.matchAll(/⟦([^⟧|]+)(?:\|([^⟧]+))?⟧|⟪([^⟫]+)⟫/g)) {
      text += content.slice(end, match.index);
      end = match.index + match[0].length;
      const written = match[1] ?? match[3] ?? "";
      const lines = text.split("\n");
      const place = { file: path, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
      (match[1] === undefined ? unknown : uses).push({
        ...place,
        code: match[2] ?? written.replace(/^["'`]|["'`]$/g, ""),
      });
      text += written;
    }
    return { path, text: text + content.slice(end) };
  });
  return { files, uses, unknown };
}

function error(code: string, name: string, more: Partial<ErrorInfo> = {}): CodesOfService["errors"][number] {
  return { code, name, ...more };
}

/** The catalogs of a shop, and two of the services of this repository. */
export const CATALOGS: readonly CodesOfService[] = [
  {
    provider: "shop",
    service: "orders",
    names: { families: { Card: "CardFamilyError", Order: "OrderFamilyError", Quota: "QuotaFamilyError" } },
    errors: [
      error("Card.Declined", "CardDeclinedError"),
      error("InternalError", "InternalError"),
      error("InvalidParameter", "InvalidParameterError"),
      error("Order.AlreadyPaid", "OrderAlreadyPaidError"),
      error("Order.NotFound", "OrderNotFoundError", {
        ...{ aliases: ["Order.NotFuond"], formerCodes: ["Order.Missing"], formerNames: ["NoOrderError"] },
      }),
      error("Quota.Exceeded", "QuotaExceededError"),
      error("ResourceNotFound", "ResourceNotFoundError"),
      error("Timeout", "TimeoutError"),
      error("余额 不足", "BalanceError"),
    ],
  },
  ...["tencentcloud/ocr", "alibabacloud/ocr-market"].map(
    (id) => JSON.parse(readFileSync(`generated/catalog/${id}.json`, "utf8")) as CodesOfService,
  ),
];

/** The uses of documented and of other codes that a search finds in seeded files. */
export async function found({ files }: Seeded): Promise<Pick<Seeded, "uses" | "unknown">> {
  const { uses } = await findUses(files, CATALOGS);
  const answers = (some: readonly CodeUse[]): Answer[] =>
    some.map(({ file, line, column, code }) => ({ file, line, column, code }));
  return {
    uses: answers(uses.filter(({ services }) => services.length > 0)),
    unknown: answers(uses.filter(({ services }) => services.length === 0)),
  };
}
