import type { StudioEdit, StudioInput, StudioRow } from "../../studio/studio-view.ts";
import { element } from "../shared/element.ts";
import { say } from "../shared/language.ts";
import { select } from "../shared/select.ts";
import { shownText } from "../shared/shown-text.ts";
import { valueText } from "./rows-pane.ts";
import { WORDS } from "./words.ts";

/** Asks for a file, an address or a text to open. */
export function openDialog(open: (input: StudioInput) => void): void {
  const file = element("input", { id: "open-file", placeholder: "docs/errors.md" });
  const url = element("input", { id: "open-url", type: "url", placeholder: "https://" });
  const text = element("textarea", { id: "open-text", rows: 8 });
  showDialog(
    say(WORDS.openTitle),
    [labelled(say(WORDS.openFile), file), labelled(say(WORDS.openUrl), url), labelled(say(WORDS.openText), text)],
    say(WORDS.show),
    () => {
      if (file.value.trim() !== "") open({ kind: "file", path: file.value.trim() });
      else if (url.value.trim() !== "") open({ kind: "url", url: url.value.trim() });
      else if (text.value.trim() !== "") open({ kind: "text", text: text.value });
    },
  );
}

type Correction = Extract<StudioEdit, { readonly kind: "correction" }>["correction"];

/** Asks for a correction of what a page documents about a code. */
export function correctionDialog(row: StudioRow, correct: (correction: Correction) => void): void {
  const expect = row.text.title ?? row.message ?? row.text.description ?? "";
  const fact = (name: string): string => row.facts.find((one) => one.name === name)?.value ?? "";
  const values = new Map<string, string>();
  const input = (name: "code" | "name" | "httpStatus", value: string): HTMLElement =>
    labelled(
      say(WORDS[name]),
      element("input", {
        id: `set-${name}`,
        value,
        onchange: ({ target }) => values.set(name, (target as HTMLInputElement).value.trim()),
      }),
    );
  const choice = (name: "scope" | "billable" | "retry" | "recovery", all: readonly string[]): HTMLElement =>
    labelled(
      say(WORDS[name]),
      select(
        say(WORDS[name]),
        ["", ...all].map((value) => [value, valueText(value)] as const),
        fact(name),
        (value) => values.set(name, value),
      ),
    );
  const why = element("input", { id: "why", required: true });
  showDialog(
    say(WORDS.correctTitle),
    [
      input("code", row.correctedCode ?? row.code),
      input("name", row.symbol ?? ""),
      input("httpStatus", fact("httpStatus")),
      choice("billable", ["yes", "no"]),
      choice("retry", ["throttled", "transient", "never"]),
      choice("recovery", ["retry", "fix-request", "fix-account", "contact"]),
      choice("scope", ["common", "business"]),
      element("p", {}, element("small", {}, say(WORDS.guard)), element("br"), element("q", {}, shownText(expect))),
      labelled(say(WORDS.reason), why),
    ],
    say(WORDS.apply),
    () => {
      const set = Object.fromEntries(
        [...values].filter(([, value]) => value !== "").map(([name, value]) => [name, typed(name, value)]),
      );
      if (Object.keys(set).length > 0) correct({ code: row.code, expect, set, why: why.value.trim() });
    },
  );
}

function typed(name: string, value: string): string | number | boolean {
  if (name === "httpStatus") return Number(value);
  return name === "billable" ? value === "yes" : value;
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return element("label", {}, element("span", {}, label), control);
}

function showDialog(title: string, content: readonly HTMLElement[], action: string, onAction: () => void): void {
  const dialog = element("dialog", { "aria-label": title, onclose: () => dialog.remove() });
  const form = element(
    "form",
    {
      onsubmit: (event) => {
        event.preventDefault();
        dialog.close();
        onAction();
      },
    },
    element("h2", {}, title),
    ...content,
    element(
      "p",
      { class: "actions" },
      element("button", { type: "submit", class: "primary" }, action),
      element("button", { type: "button", onclick: () => dialog.close() }, say(WORDS.cancel)),
    ),
  );
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
}
