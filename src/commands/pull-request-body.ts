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
import type { FetchedPage } from "./fetch/fetch.ts";

/** The longest body of a pull request on GitHub, in characters. */
const GITHUB_LIMIT = 65_536;

/** The Markdown body of a pull request; "" if there is nothing to report. `rest` has the changes that do not fit. */
export interface PullRequestBody {
  readonly body: string;
  readonly rest?: string;
}

/** What a pull request reports. */
interface PullRequest {
  readonly report: DiffReport;
  /** The pages that an update fetched. */
  readonly pages?: readonly FetchedPage[];
  readonly handlers: readonly HandlerFile[];
  /** Address of a page line, with `{page}` and `{line}`. */
  readonly link?: string | undefined;
  /** Whether errsmith changed, and no page. */
  readonly isUpgrade?: boolean;
}

/**
 * The body of a pull request: pages that were not used, changes, then handlers without a decision. Page text is escaped.
 */
export function pullRequestBody({ report, pages = [], handlers, link, isUpgrade }: PullRequest): PullRequestBody {
  const start = joinMarkdown([
    rejectedPagesSection(pages, "person", "Pages that need a person"),
    rejectedPagesSection(pages, "retry", "Pages that failed for now"),
  ]);
  const intro = isUpgrade ? UPGRADE : "";
  const end = handlersSection(handlers);
  const limit = GITHUB_LIMIT - start.length - intro.length - end.length - 6;
  const { body, rest } = markdownOf(report, { limit, link });
  const parts = [start, body === "" ? "" : intro, body, end].filter((part) => part !== "");
  return {
    body: parts.map((part) => part.trimEnd()).join("\n\n") + (parts.length > 0 ? "\n" : ""),
    ...(rest !== undefined && { rest }),
  };
}

const UPGRADE = markup`The pages are the same. This version of errsmith reads them differently; no vendor changed anything.\n`;

/** Longest list of pages or handlers: if a site is down, all of its pages fail. */
const MAX_ROWS = 50;

function rejectedPagesSection(pages: readonly FetchedPage[], need: FetchedPage["needs"], title: string): Markdown {
  const rejected = pages.filter(({ needs }) => needs === need);
  if (rejected.length === 0) return markup``;
  const rows = rejected
    .slice(0, MAX_ROWS)
    .map(
      ({ file, state = "", notes }) =>
        markup`- ${codeSpan(file)} ${codeSpan(state)} ${escapeMarkdown(notes.join("; "))}\n`,
    );
  return markup`## ${escapeMarkdown(title)}\n\nTheir last good copies are kept.\n\n${joinMarkdown(rows)}${omittedRows(rejected.length)}\n`;
}

function handlersSection(files: readonly HandlerFile[]): string {
  const rows = files.flatMap(({ path, changes }) =>
    changes.map(({ code, from, line }) => {
      const change = from === undefined ? markup`undecided` : markup`renamed from ${codeSpan(from)}`;
      return markup`- ${codeSpan(`${path}:${line}`)} ${codeSpan(code)} ${change}\n`;
    }),
  );
  if (rows.length === 0) return "";
  return markup`## Handlers\n\nUndecided handlers do not compile until someone implements them.\n\n${joinMarkdown(rows.slice(0, MAX_ROWS))}${omittedRows(rows.length)}`;
}

function omittedRows(count: number): Markdown {
  return count > MAX_ROWS ? markup`- and ${count - MAX_ROWS} more\n` : markup``;
}
