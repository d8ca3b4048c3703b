import type { ErrorInfo } from "../model/catalog.ts";
import type { Difference } from "./difference.ts";
import type { Edit, Snapshot } from "./change.ts";

/** Identifiers of the service and classes of its families; nothing where one of the catalogs does not tell them. */
export function diffNames({ names: was }: Snapshot, { names: is }: Snapshot): readonly Difference[] {
  if (!was && !is) return [];
  if (!was || !is) {
    const edit: Edit = { path: ["names"], ...(was && { before: was }), ...(is && { after: is }) };
    return [{ rule: "provenance-changed", fingerprintParts: ["names"], summary: "names are told", edits: [edit] }];
  }
  const families = new Set([...Object.keys(was.families), ...Object.keys(is.families)]);
  return [
    ...identifier(["names", "prefix"], was.prefix, is.prefix),
    ...[...families].flatMap((family) =>
      familyClass(family, memberOf(was.families, family), memberOf(is.families, family)),
    ),
  ];
}

/** The class that the class of a code extends. */
export function diffParent(before: Snapshot, after: Snapshot, was: ErrorInfo, is: ErrorInfo): readonly Difference[] {
  const edits = was.family === is.family ? [] : [{ path: ["family"], before: was.family, after: is.family }];
  const [old, now] = [parentOf(before, was), parentOf(after, is)];
  if (!old || !now)
    return edits.length > 0 ? [{ rule: "data-changed", fingerprintParts: ["family"], summary: is.family, edits }] : [];
  // Another name for the same class is a change of the family's identifier.
  if (edits.length === 0 && old.isFamily === now.isFamily) return [];
  const rule = edits.length === 0 && now.isFamily ? "parent-added" : "parent-changed";
  return [{ rule, fingerprintParts: [old.name, now.name], summary: `${old.name} → ${now.name}`, edits }];
}

function parentOf({ names }: Snapshot, { family }: ErrorInfo): { name: string; isFamily: boolean } | undefined {
  if (!names) return undefined;
  const name = memberOf(names.families, family);
  return name === undefined ? { name: `${names.prefix}ErrorBase`, isFamily: false } : { name, isFamily: true };
}

function familyClass(family: string, was: string | undefined, is: string | undefined): readonly Difference[] {
  const path = ["names", "families", family];
  if (was !== undefined && is !== undefined) return identifier(path, was, is);
  const rule = was === undefined ? "family-added" : "family-removed";
  const edit: Edit = { path, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  return [{ rule, fingerprintParts: [family], summary: was ?? is ?? "", edits: [edit] }];
}

function identifier(path: Edit["path"], before: string, after: string): readonly Difference[] {
  if (before === after) return [];
  const summary = `${before} → ${after}`;
  return [{ rule: "identifier-changed", fingerprintParts: [before, after], summary, edits: [{ path, before, after }] }];
}

function memberOf(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
