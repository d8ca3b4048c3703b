import { error, note, type ProblemRule, warning } from "./problem-rule.ts";

/** Rules about translation files, and about files of an application. */
export const TEXT_RULES = {
  "application-file-skipped": warning(
    "not searched for codes: {reason}",
    "`errsmith usage` searches text files of up to 1 MiB that people write.",
    "Nothing, if the file uses no codes. Otherwise split the file or save it as UTF-8.",
  ),
  "handlers-alias": warning(
    "{key} is an alias of {code}; rename the key",
    "The handler table uses an old spelling of a code in a place that `handlers sync` does not edit.",
    "Rename the key where it is declared.",
  ),
  "handlers-former-operation": warning(
    "{name} is an old name of the operation {present}; replace it",
    "The handler table names a renamed operation in a place that `handlers sync` does not edit.",
    "Replace the name where it is declared.",
  ),
  "handlers-both": warning(
    "{key} is an alias of {code}, which has a handler as well; keep one of them",
    "Two entries of the handler table handle the same code.",
    "Merge the two handlers under the current code.",
  ),
  "handlers-module": error(
    "{module} cannot be resolved; is the package installed?",
    "The handler file imports a generated package that TypeScript does not find, or the module of an operation that the package no longer has.",
    "Install the package in the application, and check the import. Remove the table of an operation that is gone.",
  ),
  "handlers-none": error(
    "no handler table found; `handlers sync --service ID` writes one into an empty or new file",
    "The file has no table that is typed by a generated package.",
    "Name the right file, or create one with `errsmith handlers sync <file> --service <id>`.",
  ),
  "handlers-opaque": error(
    "this table is not an object literal of this file; file left unchanged",
    "The table is built elsewhere, so that `handlers sync` cannot tell where to insert.",
    "Paste the printed lines by hand, or write the table as an object literal.",
  ),
  "handlers-operation": error(
    "{service} has no operation {name}{near}; file left unchanged",
    "The handler table names an operation that the generated package does not have: it is no longer documented, or its old name was retired.",
    "Correct the name, or remove the table.",
  ),
  "handlers-syntax": error(
    "syntax error, file left unchanged: {reason}",
    "The handler file does not parse.",
    "Correct the syntax error and run the command again.",
  ),
  "handlers-unclear": error(
    "cannot tell which codes this adds, file left unchanged: {text}",
    "A spread or a computed key has no type that lists its keys.",
    "Write the keys as literals, or give the value a type with known keys.",
  ),
  "handlers-undocumented": warning(
    "no page documents {key}",
    "The handler table has a key that is neither a code nor a family of the service.",
    "Correct the key, or remove the handler.",
  ),
  "message-code-gone": warning(
    "no page documents {code} any more; left out",
    "The translated file has a text of a code that has left the docs.",
    "Nothing.",
  ),
  "message-file": error(
    "{reason}",
    "The translated file does not parse.",
    "Correct the file at the given line, or export it again.",
  ),
  "message-key": error(
    "unknown key {key}; expected <code>/title or <code>/description",
    "The key was changed, or the file was not written by `errsmith messages export`.",
    "Restore the key, or export the file again.",
  ),
  "message-not-held": warning(
    "{key} has a character that {format} cannot represent; left out",
    "XML and PO forbid some control characters.",
    "Export to another format, such as `i18next`.",
  ),
  "message-source": error(
    "{key} is not in the file of the source language",
    "JSON files hold one language. The source text is needed to tell later whether a translation is stale.",
    "Name the source file that was exported beside it with `--source`.",
  ),
  "message-source-changed": warning(
    "{code}: source text changed since the export; the translation is stale",
    "The page was edited after `errsmith messages export`.",
    "Export again and translate the new text.",
  ),
  "translation-idle": note(
    "{code}: a page has a text in {locale} now; translation not used",
    "Documented texts come before translations.",
    "Remove the translation, or keep it for the case that the page loses its text.",
  ),
  "translation-locale": error(
    'the file name is not a language tag such as "fr" or "zh-TW"',
    "Translations are stored as `translations/<locale>.json`.",
    "Rename the file.",
  ),
  "translation-orphan": warning(
    "{code}: no page documents this code; translation not used",
    "The code has left the docs, or is misspelled.",
    "Correct or remove the translation.",
  ),
  "translation-placeholders": error(
    "{code}: the placeholders differ from the source text: {reason}",
    "A translation must have the same placeholders as the text that it translates.",
    "Correct the translation.",
  ),
  "translation-service": error(
    "source.json has no service {service}",
    "A translation belongs to a service that `source.json` does not have.",
    "Correct or remove the translation.",
  ),
  "translation-stale": warning(
    "{code}: source text changed; translation not used",
    "The page was edited after the text was translated.",
    "Export the text again, translate it, and import the file.",
  ),
} satisfies Record<string, ProblemRule>;
