import { codeSpan, type DiffReport, joined, mark, type Markdown, markdownOf, plain } from "../diff/diff.ts";
import type { HandlerFile } from "../handlers/handlers.ts";
import type { FetchedPage } from "./fetched.ts";

/** What GitHub takes as the body of a pull request, in characters. */
const GITHUB_LIMIT = 65_536;

/**
 * The body of a pull request: pages that were not taken, then what changed, then handlers that somebody has to decide
 * on; "" where there is nothing to say. Words of pages are text: they mention nobody and load nothing.
 */
export function bodyOf(
  report: DiffReport,
  pages: readonly FetchedPage[],
  handlers: readonly HandlerFile[],
  link?: string,
): { readonly body: string; readonly rest?: string } {
  const start = notTaken(pages);
  const end = undecided(handlers);
  const { body, rest } = markdownOf(report, { limit: GITHUB_LIMIT - start.length - end.length - 4, link });
  const parts = [start, body, end].filter((part) => part !== "");
  return {
    body: parts.map((part) => part.trimEnd()).join("\n\n") + (parts.length > 0 ? "\n" : ""),
    ...(rest !== undefined && { rest }),
  };
}

/** Rows of each list: a site that is down fails with all of its pages. */
const MOST = 50;

function notTaken(pages: readonly FetchedPage[]): string {
  const refused = pages.filter(({ kind }) => kind === "suspect" || kind === "failed");
  if (refused.length === 0) return "";
  const rows = refused
    .slice(0, MOST)
    .map(({ file, kind, notes }) => mark`- ${codeSpan(file)} ${plain(kind)}: ${plain(notes.join("; "))}\n`);
  return mark`## Pages that were not taken\n\nTheir last good copies stay.\n\n${joined(rows)}${more(refused.length)}`;
}

function undecided(files: readonly HandlerFile[]): string {
  const rows = files.flatMap(({ path, changes }) =>
    changes.map(({ code, from, line }) => {
      const what = from === undefined ? mark`undecided` : mark`renamed from ${codeSpan(from)}`;
      return mark`- ${codeSpan(`${path}:${line}`)} ${codeSpan(code)} ${what}\n`;
    }),
  );
  if (rows.length === 0) return "";
  return mark`## Handlers\n\nWhat is undecided does not compile until somebody decides.\n\n${joined(rows.slice(0, MOST))}${more(rows.length)}`;
}

function more(count: number): Markdown {
  return count > MOST ? mark`- and ${count - MOST} more\n` : mark``;
}
