import { isCalendarDay } from "../lib/calendar-day.ts";
import { digest } from "../lib/digest.ts";
import { plainText } from "../lib/markdown-escape.ts";
import { printable } from "../lib/printable.ts";

/** Where the entries of a feed come from. */
export interface FeedSource {
  /** Name of the package. */
  readonly name: string;
  /** `<provider>/<service>`. */
  readonly service: string;
  /** The CHANGELOG of the package. */
  readonly changelog: string;
}

/** The number of entries of a feed; the CHANGELOG has all of them. */
const MAX_ENTRIES = 50;

/**
 * The changes of a service as an Atom feed (RFC 4287), newest first: an entry for each version of the CHANGELOG that changed
 * the service. A version that is proposed again with other changes keeps its id. An entry that a person wrote without a day is
 * left out, because a feed without valid times is refused.
 */
export function feedOf({ name, service, changelog }: FeedSource): string {
  const releases = releasesOf(changelog, service).slice(0, MAX_ENTRIES);
  const [newest] = releases;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${uuidOf(name, service)}</id>
  <title>${xml(`Error codes of ${service}`)}</title>
  <updated>${newest?.day ?? "1970-01-01"}T00:00:00Z</updated>
  <author><name>${xml(name)}</name></author>
${releases.map((release) => entryOf(release, uuidOf(name, service, release.version))).join("")}</feed>
`;
}

/** Whether a changelog has changes of a service, which then has a feed. */
export function namesService(changelog: string, service: string): boolean {
  return changelog.includes(`\`${service}\``);
}

/** A version and what it changed. */
interface Release {
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly changes: readonly string[];
}

function releasesOf(changelog: string, service: string): readonly Release[] {
  return changelog.split(/^(?=## )/m).flatMap((entry) => {
    const [, version, day = ""] = /^## \[?([^\]\s]+)\]? - (\S+)$/m.exec(entry) ?? [];
    const changes = entry.split("\n").flatMap((line) => {
      const [, breaking = "", of, what] = /^- (\*\*Breaking:\*\* )?`([^`]+)`: (.+)$/.exec(line) ?? [];
      return of === service && what !== undefined ? [plainText(breaking + what)] : [];
    });
    return version !== undefined && isCalendarDay(day) && changes.length > 0 ? [{ version, day, changes }] : [];
  });
}

function entryOf({ version, day, changes }: Release, id: string): string {
  const items = changes.map((change) => `        <li>${xml(change)}</li>\n`).join("");
  return `  <entry>
    <id>${id}</id>
    <title>${xml(version)}</title>
    <updated>${day}T00:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
      <ul>
${items}      </ul>
    </div></content>
  </entry>
`;
}

/** A UUID (RFC 9562, version 8) that is the same for the same names. */
function uuidOf(...names: readonly string[]): string {
  const hex = digest(JSON.stringify(["errsmith feed", ...names]));
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join("-")}`;
}

function xml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
