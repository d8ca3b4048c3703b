/** The parts of a review that every form of it has: its rows and their keys, the help, and the language. */

/** The element with an id, which the page has. */
export function byId<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

/** The fingerprints of the rows that are ticked. */
export function ticked(): readonly string[] {
  return [...document.querySelectorAll<HTMLInputElement>("article input:checked")].map(({ value }) => value);
}

/** The last day of an approval, unless the reviewer chooses another one. */
export const IN_THREE_MONTHS = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);

/** Starts the keys, the help and the choice of the language. `onTick` is called whenever a row or the reason changes. */
export function startReview(onTick: () => void): void {
  // The storage of a file may be off, so the language is that of the browser until the reader chooses another one.
  speak(navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en");
  for (const button of document.querySelectorAll<HTMLElement>("[data-language]")) {
    button.addEventListener("click", () => speak(button.dataset.language ?? "en"));
  }
  byId<HTMLInputElement>("until").value = IN_THREE_MONTHS;
  document.addEventListener("input", onTick);
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", ({ target }) => {
    const row = rows.indexOf((target as Element).closest("article") as HTMLElement);
    if (row >= 0) at = row;
  });
  byId("keys").addEventListener("click", showHelp);
  byId("close").addEventListener("click", () => byId<HTMLDialogElement>("help").close());
}

function speak(language: string): void {
  document.documentElement.lang = language;
}

const rows = [...document.querySelectorAll<HTMLElement>("article")];
/** Index of the row that has the focus, or had it last. */
let at = -1;

function go(to: number): void {
  at = Math.min(Math.max(to, 0), rows.length - 1);
  rows[at]?.focus();
  rows[at]?.scrollIntoView({ block: "nearest" });
}

function showHelp(): void {
  byId<HTMLDialogElement>("help").showModal();
}

const KEYS: Readonly<Record<string, () => void>> = {
  j: () => go(at + 1),
  k: () => go(at - 1),
  a: () => {
    rows[at]?.querySelector<HTMLElement>(".decision input, .undo")?.click();
    go(at + 1);
  },
  u: () => {
    for (const details of rows[at]?.querySelectorAll<HTMLDetailsElement>("details.uses") ?? [])
      details.open = !details.open;
  },
  "?": showHelp,
};

function onKey(event: KeyboardEvent): void {
  const target = event.target as Element;
  const isTyping = target.matches("input:not([type=checkbox])") || target.closest("dialog[open]") !== null;
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  // Enter presses a button and opens a summary; on a row, it goes on to the reason.
  const toReason = event.key === "Enter" && target.matches("article, article input") && ticked().length > 0;
  const act = toReason ? () => byId("why").focus() : Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
  if (!act) return;
  act();
  event.preventDefault();
}
