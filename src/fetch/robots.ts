/** What a `robots.txt` says to errsmith. */
export interface RobotsRules {
  readonly rules: readonly RobotsRule[];
  /** `Crawl-delay`, in milliseconds. */
  readonly delayMs: number;
}

interface RobotsRule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** Name of errsmith in `robots.txt`. */
const AGENT = "errsmith";

/** RFC 9309 requires that so much is read. */
const MAX_LENGTH = 500 * 1024;

const LONGEST_DELAY_MS = 60_000;

/**
 * Reads a `robots.txt` by RFC 9309: the groups that name errsmith, else those of all agents. Takes linear time, which
 * libraries do not: they keep each rule once for each agent of its group.
 */
export function parseRobots(text: string): RobotsRules {
  const groups = { own: newGroup(), all: newGroup() };
  let agents = { own: false, all: false };
  let inAgents = false;
  for (const line of text
    .slice(0, MAX_LENGTH)
    .replace(/^\ufeff/, "")
    .split(/[\r\n]+/)) {
    const [, key = "", value = ""] = /^\s*([A-Za-z-]+)\s*:([^#]*)/.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === "user-agent") {
      if (!inAgents) agents = { own: false, all: false };
      const agent = value.trim().toLowerCase();
      if (agent === "*") agents.all = true;
      if (/^[a-z_-]*/.exec(agent)?.[0] === AGENT) agents.own = groups.own.isNamed = true;
    }
    if (name !== "") inAgents = name === "user-agent";
    for (const who of ["own", "all"] as const) if (agents[who]) addLine(groups[who], name, value.trim());
  }
  const { rules, delayMs } = groups.own.isNamed ? groups.own : groups.all;
  return { rules, delayMs };
}

/**
 * Whether a URL may be requested. The longest pattern decides; of two equally long ones, the one that allows.
 *
 * @example
 * isAllowed(parseRobots("User-agent: *\nDisallow: /private/\nAllow: /private/docs"), new URL("https://a.test/private/docs/x")) // true
 * isAllowed(parseRobots("User-agent: *\nDisallow: /*.php$"), new URL("https://a.test/a/b.php")) // false
 * isAllowed(parseRobots("User-agent: *\nDisallow: /\n\nUser-agent: errsmith\nDisallow:"), new URL("https://a.test/")) // true
 */
export function isAllowed({ rules }: RobotsRules, { pathname, search }: URL): boolean {
  const path = normalized(pathname + search);
  let decisive: RobotsRule = { allow: true, pattern: "" };
  for (const rule of rules) {
    const longer = rule.pattern.length - decisive.pattern.length;
    if ((longer > 0 || (longer === 0 && rule.allow)) && matches(rule.pattern, path)) decisive = rule;
  }
  return decisive.allow;
}

function newGroup() {
  return { rules: [] as RobotsRule[], delayMs: 0, isNamed: false };
}

function addLine(group: ReturnType<typeof newGroup>, name: string, value: string): void {
  // An empty pattern matches nothing.
  if ((name === "allow" || name === "disallow") && value !== "")
    group.rules.push({ allow: name === "allow", pattern: normalized(value) });
  const seconds = name === "crawl-delay" ? Number(value) : 0;
  if (seconds > 0) group.delayMs = Math.min(seconds * 1000, LONGEST_DELAY_MS);
}

/** `*` matches any characters, `$` at the end the end of the path. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  const last = isWhole ? parts.pop() : undefined;
  if (isWhole && last === undefined) return path === first;
  let at = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return last === undefined || (path.endsWith(last) && path.length - last.length >= at);
}

/** One spelling for characters that are percent-encoded or not. */
function normalized(path: string): string {
  // `encodeURI` throws for half of a surrogate pair, which is at the end of a file that is cut.
  return encodeURI(path.replace(/\p{Cs}/gu, "\ufffd"))
    .replaceAll("%25", "%")
    .replace(/%[\da-f]{2}/gi, (encoded) => encoded.toUpperCase());
}
