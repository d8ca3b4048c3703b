import { unitsOf } from "../5-reconcile/reconcile.ts";
import { digest } from "../lib/digest.ts";
import { groupBy } from "../lib/group-by.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { isInOrder, recordOf } from "../lib/record.ts";
import type { Project, ProviderInput, ServiceInput } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import type { Understood } from "../pipeline.ts";

/** Hash of what all services of a project are made with: settings and templates. */
export function madeWith({ settings, templates }: Project): string {
  return digest(JSON.stringify([settings.package, settings.locales, settings.tombstones, templates]));
}

/**
 * Id of a service → hash of what it alone is made of: its pages and what the manifest says of them, its corrections,
 * translations, names and tombstones, and who it is gathered with. What the package had of it is not among them: where
 * the rest is the same, that is what a run made of it. `after` has the locks as a run leaves them.
 */
export function serviceKeys(
  { providers }: Project,
  after?: Pick<Understood, "names" | "tombstones">,
  isWanted: (id: string) => boolean = () => true,
): ReadonlyMap<string, string> {
  return new Map(
    providers.flatMap((provider) => {
      const names = after?.names[provider.provider] ?? provider.names;
      const tombstones = after?.tombstones[provider.provider] ?? provider.tombstones;
      const said = saidOf(provider);
      return unitsOf(provider).flatMap((unit) => {
        const members = unit.map(({ service }) => service).sort(byCodeUnits);
        return unit.flatMap((service): [string, string][] => {
          if (!isWanted(`${service.provider}/${service.service}`)) return [];
          const key = [members, inputOf(service), said(service.service), own(names, service), own(tombstones, service)];
          return [[`${service.provider}/${service.service}`, digest(JSON.stringify(key))]];
        });
      });
    }),
  );
}

/** SHA-256 of the text of a page, which is read only where nobody knows it yet. */
export function hashOf(source: Source): string {
  const hash = source.hash ?? hashes.get(source) ?? digest(source.text);
  hashes.set(source, hash);
  return hash;
}

const hashes = new WeakMap<Source, string>();

// Texts are told by their hashes, and read where nobody knows those.
function inputOf({ pages, ...service }: ServiceInput): unknown {
  const inputs = pages.map(({ source, ...page }) => {
    const { path, format, hints: reading } = source;
    return { ...page, source: { path, format, reading, hash: hashOf(source) } };
  });
  return { ...service, pages: inputs.sort((a, b) => byCodeUnits(a.source.path, b.source.path)) };
}

/** What reviewers and translators say of a service. */
function saidOf({ corrections, translations = [] }: ProviderInput): (service: string) => unknown {
  const corrected = groupBy(corrections, ({ service }) => service);
  const translated = translations.map(({ locale, path, entries }) => ({
    file: [locale, path],
    entries: groupBy(entries, ({ service }) => service),
  }));
  return (service) => [
    corrected.get(service) ?? [],
    translated.flatMap(({ file, entries }) => (entries.has(service) ? [[file, entries.get(service)]] : [])),
  ];
}

/** What a lock has for a service, in the order of keys: a lock that was just written is read in that order. */
function own(lock: Readonly<Record<string, object>>, { service }: ServiceInput): unknown {
  const said = Object.hasOwn(lock, service) ? Object.keys(lock[service] ?? {}).length : 0;
  return said > 0 ? inOrder(lock[service]) : null;
}

function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const record = value as Readonly<Record<string, unknown>>;
  const isFlat = Object.values(record).every((one) => typeof one === "string");
  if (isFlat && isInOrder(record)) return record;
  const keys = Object.keys(record).sort();
  return recordOf(keys.map((key) => [key, inOrder(record[key])] as const));
}
