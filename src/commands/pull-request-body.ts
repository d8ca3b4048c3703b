import {
  codeSpan,
  type DiffReport,
  joinMarkdown,
  markup,
  type Markdown,
  markdownOf,
  escapeMarkdown,
} from "../diff/diff.ts";
import type { HandlerFile } from "../handlers/handlers.ts";
import type { FetchedPage } from "./fetch/fetched-page.ts";

/** What GitHub takes as the body of a pull request, in characters. */
const GITHUB_LIMIT = 65_536;

/**
 * The body of a pull request: pages that were not taken, then what changed, then handlers that somebody has to decide
 * on; "" where there is nothing to say. Words of pages are text: they mention nobody and load nothing.
 */
export function pullRequestBody(
  report: DiffReport,
  pages: readonly FetchedPage[],
  handlers: readonly HandlerFile[],
  link?: string,
): { readonly body: string; readonly rest?: string } {
  const start = rejectedPagesSection(pages);
  const end = handlersSection(handlers);
  const { body, rest } = markdownOf(report, { limit: GITHUB_LIMIT - start.length - end.length - 4, link });
  const parts = [start, body, end].filter((part) => part !== "");
  return {
    body: parts.map((part) => part.trimEnd()).join("\n\n") + (parts.length > 0 ? "\n" : ""),
    ...(rest !== undefined && { rest }),
  };
}

/** Rows of each list: a site that is down fails with all of its pages. */
const MAX_ROWS = 50;

function rejectedPagesSection(pages: readonly FetchedPage[]): string {
  const refused = pages.filter(({ kind }) => kind === "suspect" || kind === "failed");
  if (refused.length === 0) return "";
  const rows = refused
    .slice(0, MAX_ROWS)
    .map(
      ({ file, kind, notes }) =>
        markup`- ${codeSpan(file)} ${escapeMarkdown(kind)}: ${escapeMarkdown(notes.join("; "))}\n`,
    );
  return markup`## Pages that were not taken\n\nTheir last good copies stay.\n\n${joinMarkdown(rows)}${omittedRows(refused.length)}`;
}

function handlersSection(files: readonly HandlerFile[]): string {
  const rows = files.flatMap(({ path, changes }) =>
    changes.map(({ code, from, line }) => {
      const what = from === undefined ? markup`undecided` : markup`renamed from ${codeSpan(from)}`;
      return markup`- ${codeSpan(`${path}:${line}`)} ${codeSpan(code)} ${what}\n`;
    }),
  );
  if (rows.length === 0) return "";
  return markup`## Handlers\n\nWhat is undecided does not compile until somebody decides.\n\n${joinMarkdown(rows.slice(0, MAX_ROWS))}${omittedRows(rows.length)}`;
}

function omittedRows(count: number): Markdown {
  return count > MAX_ROWS ? markup`- and ${count - MAX_ROWS} more\n` : markup``;
}
