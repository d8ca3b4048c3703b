import { LOCALE } from "../../1-read/read.ts";
import { isErrorLike, isFound, propose, type ProposedPage, type RepeatedPage } from "../../discover/discover.ts";
import { partition } from "../../lib/collections.ts";
import { serviceId } from "../../lib/service-id.ts";
import { SLUG } from "../../lib/service-name.ts";
import type { JudgedPage } from "../../model/crawl.ts";
import type { Discovered, DiscoveredPage, LeftOutPage } from "./discovered.ts";
import type { DiscoveryPlan } from "./discovery-plan.ts";

/** Compares what was found with the pages of `source.json`, and tells why the others are left out. */
export function compareWithRegistered(
  pages: readonly JudgedPage[],
  { registered, elsewhere, provider, start }: DiscoveryPlan,
): Pick<Discovered, "found" | "known" | "gone" | "leftOut"> {
  const isRegistered = ({ url }: { readonly url: string }): boolean => registered.has(url);
  const { pages: proposed, repeated } = propose(pages, isRegistered);
  const services = new Map(provider.pages.map(({ url, service }) => [url, service]));
  const toDiscovered = ({ locale, service, ...page }: ProposedPage): DiscoveredPage => ({
    ...page,
    service: serviceId({ provider: provider.provider, service: services.get(page.url) ?? validService(service) }),
    locale: locale !== undefined && LOCALE.test(locale) ? locale : undefined,
  });
  const without = pages.filter((page) => !isFound(page) && page.isGuess === undefined);
  const usable = new Set(proposed.map(({ url }) => url));
  const isNotable = ({ url, state }: LeftOutPage): boolean =>
    (url === start && state !== "no-codes") || (/^http-4(?:04|10)$/.test(state) && isErrorLike(url, ""));
  const unused = without
    .filter(({ url }) => !usable.has(url))
    .map(toLeftOut)
    .map((page) => ({ ...page, ...(isNotable(page) && { isNotable: true as const }) }));
  const isGone = (page: LeftOutPage): boolean => isRegistered(page) && GONE.has(page.state);
  const isElsewhere = ({ url }: ProposedPage): boolean => elsewhere.has(url);
  const [others, own] = partition(proposed, isElsewhere);
  return {
    found: own.filter((page) => !isRegistered(page)).map(toDiscovered),
    known: own.filter(isRegistered).map(toDiscovered),
    gone: unused.filter(isGone),
    leftOut: [
      ...unused.filter((page) => !isGone(page)),
      ...repeated.map(toRepeated),
      ...others.map(({ url }) => ({ url, state: "registered" as const, reason: `in ${elsewhere.get(url) ?? ""}` })),
    ],
  };
}

/** States in which a page certainly has no error codes any more. In other states, such as `http-503`, it may still have them. */
const GONE: ReadonlySet<string> = new Set(["http-404", "http-410", "no-codes", "not-text", "error-page"]);

/** The name of a service that `source.json` takes. */
function validService(name: string): string {
  const short = name.slice(0, 80).split("-").filter(Boolean).join("-");
  return SLUG.test(short) && /[a-z]/.test(short) ? short : "api";
}

function toLeftOut({ url, state = "no-codes", reason = "no error codes found" }: JudgedPage): LeftOutPage {
  return { url, state, reason };
}

const REPEATED: Readonly<Record<RepeatedPage["why"], string>> = {
  form: "another form of",
  same: "the same codes and texts as",
  contained: "its codes are all on",
};

function toRepeated({ page: { url }, why, of }: RepeatedPage): LeftOutPage {
  return { url, state: why, reason: `${REPEATED[why]} ${of}` };
}
