import { error, note, type ProblemRule, warning } from "./problem-rule.ts";

/** Rules about a project: its folders, manifests, corrections and locks. */
export const PROJECT_RULES = {
  "code-gone": warning(
    "{service}: no page documents {codes} any more; kept in the package until retired",
    "A code of the package is on none of its pages now. The package keeps it with its last documented text.",
    "Nothing, if it may come back. Otherwise `errsmith retire <code>`, or `errsmith rename <code> <new>`.",
  ),
  "codes-of-one-source": note(
    "{service}: {count} only in {source}: {codes}",
    "The service has several sources, such as pages and the source files of an SDK, and the others do not have the codes.",
    "Nothing. `errsmith compare` lists the codes.",
  ),
  "correction-idle": error(
    "the correction of {code} changes nothing; the page now says the same",
    "The vendor has fixed the page, so that the correction is no longer needed.",
    "Remove the correction from `corrections.json`.",
  ),
  "correction-outdated": error(
    "the correction of {code} expects «{expect}», the page says «{found}»",
    "The text under `expect` is no longer on the page, so that the correction may no longer be right.",
    "Read the page. Change `expect` and `set` in `corrections.json`, or remove the correction.",
  ),
  "correction-service": error(
    "the correction of {code} names service {service}, which is not in source.json",
    "`service` of a correction must be a key of `services` in `source.json`.",
    "Correct the name of the service in `corrections.json`.",
  ),
  "correction-unmatched": error(
    "the correction of {code} matches nothing; no page documents this code",
    "The code is not on the pages of the service any more, or it is misspelled in `corrections.json`.",
    "Correct or remove the correction.",
  ),
  "folder-unreadable": error(
    "this folder cannot be read: {reason}",
    "The operating system refused to list the folder.",
    "Check the permissions of the folder.",
  ),
  "folder-without-pages": error(
    "no pages in this folder ({extensions})",
    "No file of the folder or its subfolders has one of the listed extensions.",
    "Name another folder, or name the files one by one.",
  ),
  "glob-without-files": error(
    "no files match this pattern",
    "The pattern on the command line or in the configuration matches no file.",
    "Correct the pattern. Quote it, so that the shell does not expand it.",
  ),
  "locale-unused": error(
    "locales: no page has a text in {locale}; the pages have {known}",
    "`locales` of the configuration names a language that neither pages nor translations have.",
    "Correct or remove the language in the configuration.",
  ),
  "lock-conflict": error(
    "a merge has left a conflict that errsmith cannot resolve: {reason}",
    "Both branches changed the lock file. Names are permanent, so that nothing decides between two names of one code.",
    "Resolve the conflict by hand: keep the line of the branch that was published first.",
  ),
  "lock-joined": note(
    "a merge has left a conflict; both sides are joined",
    "Both branches added to the lock file. `generate` writes it with what both have.",
    "Nothing.",
  ),
  "manifest-invalid": error(
    "{path}: {reason}",
    "A value of a JSON file has the wrong type, an unknown key or a forbidden value.",
    "Correct the value. The files begin with a `$schema` that editors use for completion.",
  ),
  "manifest-missing": error(
    "not found; it lists the services and pages of this folder",
    "Every folder in `sources/` needs a `source.json`.",
    "Write one, or let `errsmith fetch <provider> --add URL` write it.",
  ),
  "manifest-syntax": error(
    "not valid JSON: {reason}",
    "The file does not parse. Comments and trailing commas are not JSON.",
    "Correct the file at the given line and column.",
  ),
  "names-clash": error(
    "{service}: the name {name} is given to two codes or is reserved",
    "`names.lock.json` gives one class name twice, usually after two branches were merged.",
    "Keep the line of the older code and remove the newer one. `errsmith generate` assigns a new name.",
  ),
  "names-proposed": note(
    "{service}: the pages have names for {codes}, such as {symbol} for {code}; the class stays {name}",
    "Pages give symbolic names to numbers whose classes have other names. A class is renamed only if you say so.",
    "Set `adoptNames` of the service in `source.json`, or `name` in `corrections.json`. Old class names stay as aliases.",
  ),
  "operation-gone": warning(
    "{service}: no page documents {operations} any more; kept in the package until retired",
    "An operation of the package, or a code of an operation, is on none of its pages now. Other operations may still have the code.",
    "Nothing, if it may come back. Otherwise `errsmith retire <code> --operation <name>`, or `errsmith retire --all --operation <name>`.",
  ),
  "page-not-listed": warning(
    "not listed in {manifest}; not read",
    "A file in `pages/` belongs to no service.",
    "List it under `pages` of a service in `source.json`, or move it elsewhere.",
  ),
  "prefix-locked": error(
    "{service}: the prefix can't change to {prefix}; names.lock.json has {locked}",
    "Class names are permanent, so that the prefix can only be chosen before the first `errsmith generate`.",
    "Remove `prefix` from `source.json`. Before a first release you may delete the service from `names.lock.json`.",
  ),
  "prefix-reserved": error(
    "{service}: the prefix {prefix} makes reserved names",
    "The prefix makes a class name that JavaScript or the package uses already.",
    "Choose another `prefix` in `source.json`.",
  ),
  "provider-invalid": error(
    "the name of a folder in sources {reason}",
    "The name of the folder is part of import paths.",
    "Rename the folder.",
  ),
  "section-service": error(
    "sections: source.json has no service {service}",
    "`sections` of a page sends a section to a service that does not exist.",
    "Add the service to `source.json` (`pages` may be empty), or correct the name.",
  ),
  "section-unmatched": error(
    "sections: no codes below a heading «{heading}»",
    "`sections` of a page names a heading that the page does not have, or that has no codes.",
    "Copy the heading from the page.",
  ),
  "service-empty": error(
    "no page documents the service {service}",
    "The service lists no page, and no section of another page is routed to it.",
    "List a page, route a section to the service, or remove the service.",
  ),
  "source-unknown": error(
    "{service}: no page belongs to the source {source}; the pages belong to {known}",
    "`precedence` of the service names a source that none of its pages has.",
    "Correct the name in `precedence`, or name the source under `source` of a page, in `source.json`.",
  ),
  "sources-not-found": error(
    "not found: run `errsmith init`, or name files: `errsmith generate FILE… --out DIR`",
    "The project has no folder with sources.",
    "Run errsmith in the folder of the project, or create a project with `errsmith init`.",
  ),
  "sources-without-providers": error(
    "no folders in this folder; it needs one per provider",
    "Pages belong to a provider: `sources/<provider>/pages/`.",
    "Create the folder of a provider with a `source.json`.",
  ),
} satisfies Record<string, ProblemRule>;
