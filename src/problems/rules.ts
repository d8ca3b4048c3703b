/** How serious a problem is: an `error` stops the run, a `warning` is for a person to judge, a `note` informs. */
export type Severity = "error" | "warning" | "note";

/** Values that a problem's text is made of. */
export type ProblemArgs = Readonly<Record<string, string | number>>;

interface ProblemRule {
  readonly severity: Severity;
  /** One line; `{name}` is replaced by the argument of that name. */
  readonly text: string;
}

/** Every kind of problem errsmith can report, by id; the id is part of what users may rely on. */
export const RULES = {
  "cells-glued": {
    severity: "warning",
    text: "the cells of this row are glued together, nobody can tell where one ends: {row}",
  },
  "code-gone": {
    severity: "warning",
    text: "{service}: no page documents {codes} any more: kept through the grace, or until `errsmith retire` says so",
  },
  "code-noise": { severity: "note", text: "{code} was written with {noise}, which was taken away" },
  "code-repeated": {
    severity: "note",
    text: "{code} is documented {times} times, not always in the same words (lines {lines}): different words are cases of it",
  },
  "comment-without-end": { severity: "warning", text: "a comment begins here and never ends: what follows was read" },
  "correction-idle": {
    severity: "error",
    text: "the correction of {code} changes nothing: the page now says the same",
  },
  "correction-outdated": {
    severity: "error",
    text: "the correction of {code} expects «{expect}», the page says «{found}»",
  },
  "correction-unmatched": {
    severity: "error",
    text: "the correction of {code} matches nothing: no page documents this code",
  },
  "correction-service": {
    severity: "error",
    text: "the correction of {code} names a service that source.json does not have: {service}",
  },
  "encoding-invalid": {
    severity: "error",
    text: "not valid {encoding}: {reason} at byte offset {offset}",
  },
  "encoding-unknown": { severity: "error", text: "unknown encoding {encoding}" },
  "fact-conflict": {
    severity: "warning",
    text: "{code}: {fact} is {found} here and {kept} in an earlier row, which was kept",
  },
  "family-typo": {
    severity: "warning",
    text: "{code} looks like a misspelling of {near}: kept as it is until a correction says otherwise",
  },
  "file-binary": { severity: "error", text: "a binary file, not a page" },
  "file-not-found": { severity: "error", text: "not found" },
  "file-not-regular": { severity: "error", text: "not a regular file" },
  "file-too-large": { severity: "error", text: "larger than {limit} MiB" },
  "file-unreadable": { severity: "error", text: "cannot be read: {reason}" },
  "folder-without-pages": { severity: "error", text: "no files to read in this folder ({extensions})" },
  "folder-unreadable": { severity: "error", text: "this folder cannot be read: {reason}" },
  "glob-without-files": { severity: "error", text: "no files match this pattern" },
  "handlers-alias": {
    severity: "warning",
    text: "{key} is another spelling of {code}: give it that name where it is declared",
  },
  "handlers-both": {
    severity: "warning",
    text: "{key} is another spelling of {code}, which has a handler as well: keep one of them",
  },
  "handlers-module": { severity: "error", text: "{module} is not found from here: is the package installed?" },
  "handlers-none": {
    severity: "error",
    text: "no table of handlers of a generated package is in this file: `handlers sync` with `--service` begins a file that is empty or not there",
  },
  "handlers-opaque": { severity: "error", text: "this table is no object literal of this file: left as it is" },
  "handlers-syntax": { severity: "error", text: "the file does not parse, and is left as it is: {reason}" },
  "handlers-unclear": {
    severity: "error",
    text: "the compiler cannot tell which codes this gives, and the file is left as it is: {text}",
  },
  "handlers-undocumented": { severity: "warning", text: "no page documents {key}" },
  "layout-unknown": { severity: "error", text: "no layout is called {layout}; there are {known}" },
  "locale-guessed": {
    severity: "note",
    text: "nobody says the language of this page: taken for {locale} by its script",
  },
  "manifest-invalid": { severity: "error", text: "{path}: {reason}" },
  "manifest-missing": { severity: "error", text: "not found: it says what the pages of this folder are" },
  "manifest-syntax": { severity: "error", text: "not valid JSON: {reason}" },
  "message-code-gone": { severity: "warning", text: "no page documents {code} by now: left out" },
  "message-file": { severity: "error", text: "{reason}" },
  "message-key": { severity: "error", text: "{key} is no key of ours: <code>/title or <code>/description" },
  "message-not-held": {
    severity: "warning",
    text: "{key} holds a character that {format} cannot hold: left out",
  },
  "message-source": {
    severity: "error",
    text: "{key} is not in the file of the source language: nobody knows which words were translated",
  },
  "message-source-changed": {
    severity: "warning",
    text: "{code}: the page has other words than those that were translated: the translation is stale",
  },
  "nested-too-deep": {
    severity: "warning",
    text: "nested deeper than {limit} levels: what is inside was read as plain text",
  },
  "locale-unused": {
    severity: "error",
    text: "locales: no page has a text in {locale}; there are {known}",
  },
  "names-clash": {
    severity: "error",
    text: "{service}: the name {name} is given twice, or taken: after a merge keep it for the older code and remove the newer line",
  },
  "no-errors-found": { severity: "error", text: "no error code was recognised on this page" },
  "page-without-codes": {
    severity: "warning",
    text: "no error code was recognised on this page: its service has none",
  },
  "page-blocks": {
    severity: "error",
    text: "more than {limit} paragraphs, items and tables on one page: it is not read",
  },
  "page-cells": { severity: "error", text: "more than {limit} cells on one page: it is not read" },
  "page-codes": { severity: "error", text: "more than {limit} codes on one page: it is not read" },
  "page-fault": { severity: "error", text: "reading this page failed, which is a bug of errsmith: {reason}" },
  "page-memory": { severity: "error", text: "reading this page takes more than {limit} MiB of memory: it is not read" },
  "page-not-listed": { severity: "warning", text: "in no service of {manifest}: not read" },
  "page-suspect": {
    severity: "error",
    text: "not believed, and taken with --accept {page} only: {reasons}",
  },
  "page-time": { severity: "error", text: "reading this page takes longer than {limit} seconds: it is not read" },
  "page-stale": {
    severity: "warning",
    text: "the copy of {date} is read: since {since} it could not be fetched ({times}): {reason}",
  },
  "page-stale-suspect": {
    severity: "warning",
    text: "the copy of {date} is read: since {since} ({times}) its site sends something else: {reason}",
  },
  "prefix-locked": {
    severity: "error",
    text: "{service}: the prefix {prefix} comes too late, names.lock.json has given {locked}: names are for ever",
  },
  "prefix-reserved": { severity: "error", text: "{service}: the prefix {prefix} makes names that are taken" },
  "provider-invalid": { severity: "error", text: "the name of a folder of sources {reason}" },
  "override-unmatched": { severity: "error", text: "{override} in source.json matches nothing on this page" },
  "row-cells-lost": { severity: "note", text: "this row has {found} of {expected} cells: {row}" },
  "row-without-code": { severity: "warning", text: "this row has no error code: {row}" },
  "section-service": { severity: "error", text: "sections: source.json has no service {service}" },
  "section-unmatched": { severity: "error", text: "sections: nothing was read below a heading «{heading}»" },
  "service-empty": { severity: "error", text: "no page documents the service {service}" },
  "sources-not-found": {
    severity: "error",
    text: "not found: `errsmith init` makes one, `errsmith generate FILE… --out DIR` needs none",
  },
  "sources-without-providers": { severity: "error", text: "no folders in this folder: each provider is one" },
  "too-many-cells": {
    severity: "warning",
    text: "rowspan and colspan ask for more than {limit} cells: the rest of them was left out",
  },
  "too-much-markup": {
    severity: "warning",
    text: "more mark-up than a text can have: this one, and others like it, were read as they stand",
  },
  "translation-idle": {
    severity: "note",
    text: "{code}: a page has words in {locale} now, this translation is not used",
  },
  "translation-locale": { severity: "error", text: 'the name of this file is no language tag such as "fr" or "zh-TW"' },
  "translation-orphan": {
    severity: "warning",
    text: "{code}: no page documents this code, this translation is not used",
  },
  "translation-placeholders": {
    severity: "error",
    text: "{code}: the placeholders of this translation are not those of the page: {reason}",
  },
  "translation-service": { severity: "error", text: "source.json has no service {service}" },
  "translation-stale": {
    severity: "warning",
    text: "{code}: the page has other words by now, this translation is stale and not used",
  },
} as const satisfies Record<string, ProblemRule>;

export type RuleId = keyof typeof RULES;
