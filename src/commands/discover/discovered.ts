import type { RepeatedPage } from "../../discover/discover.ts";
import type { FailureState } from "../../model/failure-state.ts";
import type { Problem } from "../../problems/problems.ts";
import type { FetchedPage, FetchOptions } from "../fetch/fetch.ts";

/** Options of `discover`. */
export interface DiscoverOptions extends Pick<
  FetchOptions,
  | "cwd"
  | "config"
  | "allowHttp"
  | "allowAddresses"
  | "ignoreRobots"
  | "timeout"
  | "now"
  | "sleep"
  | "onNotice"
  | "progress"
> {
  /** Where the crawl begins. */
  readonly url: string;
  /** Folder in sources. Default: the one that has pages of the host, else a name from the host. */
  readonly provider?: string | undefined;
  /** Addresses or paths below which pages are requested. Default: the folder of the URL. */
  readonly scope?: readonly string[] | undefined;
  /** Maximum number of requested pages. Default: 2000. */
  readonly maxPages?: number | undefined;
  /** Maximum number of links between the start and a page. Default: 8. */
  readonly maxDepth?: number | undefined;
  /** Fetches the proposed pages and adds them to `source.json`. Default: false, no page is written. */
  readonly write?: boolean | undefined;
}

/** A page of error codes. */
export interface DiscoveredPage {
  readonly url: string;
  /** Id of its service. */
  readonly service: string;
  readonly locale: string | undefined;
  readonly title: string | undefined;
  /** Number of codes. */
  readonly codes: number;
}

/** A page that is not proposed, and the reason. */
export interface LeftOutPage {
  readonly url: string;
  /**
   * The state of the page. `form`, `same` and `contained`: another page is proposed that is another form of it, has the same
   * codes and texts, or has all its codes and more. `registered`: another provider has it.
   */
  readonly state: FailureState | RepeatedPage["why"] | "registered";
  readonly reason: string;
  /** The page was expected: the crawl begins there, or it does not exist and its address is about errors. */
  readonly isNotable?: true;
}

/** The result of `discover`. */
export interface Discovered {
  /** Folder in sources. */
  readonly provider: string;
  /** Number of judged pages. */
  readonly judged: number;
  /** Pages of error codes that `source.json` does not have. */
  readonly found: readonly DiscoveredPage[];
  /** Pages of `source.json` in the scope that still have error codes. */
  readonly known: readonly DiscoveredPage[];
  /** Pages of `source.json` in the scope that have none any more, or are gone; pages that could not be read are left out. */
  readonly gone: readonly LeftOutPage[];
  readonly leftOut: readonly LeftOutPage[];
  /** Whether the limit of pages has left addresses that were not requested. */
  readonly isCut: boolean;
  /** With `write`: what happened to the pages that were found. */
  readonly added: readonly FetchedPage[];
  /** Errors in manifests; if there are any, nothing was requested. */
  readonly problems: readonly Problem[];
}
