import { bilingual } from "../shared/bilingual.ts";
import { element } from "../shared/element.ts";
import type { Bilingual } from "../shared/language.ts";

/** A tab: its name, and the element that it shows. */
export interface Tab {
  readonly id: string;
  readonly name: Bilingual;
  readonly panel: HTMLElement;
}

/** The tabs with their panels, of which one is shown. */
export interface Tabs {
  readonly element: HTMLElement;
  /** Shows a number behind the name of a tab. */
  count(id: string, count: number | undefined): void;
}

/** Makes tabs that are used with the arrow keys, Home and End. */
export function tabs(all: readonly Tab[]): Tabs {
  const counts = new Map<string, HTMLElement>();
  const buttons = all.map(({ id, name, panel }, at) => {
    const count = element("small");
    counts.set(id, count);
    panel.id = `playground-${id}`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", `playground-tab-${id}`);
    panel.tabIndex = 0;
    return element(
      "button",
      {
        type: "button",
        role: "tab",
        id: `playground-tab-${id}`,
        "aria-controls": panel.id,
        onclick: () => {
          select(at);
        },
      },
      bilingual(name),
      count,
    );
  });
  const select = (chosen: number): void => {
    for (const [at, button] of buttons.entries()) {
      button.setAttribute("aria-selected", String(at === chosen));
      button.tabIndex = at === chosen ? 0 : -1;
      const panel = all[at]?.panel;
      if (panel) panel.hidden = at !== chosen;
    }
  };
  const list = element("div", { role: "tablist", class: "tabs", onkeydown: onKey }, ...buttons);
  function onKey(event: Event): void {
    const { key } = event as KeyboardEvent;
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const last = buttons.length - 1;
    const to = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last }[
      key
    ];
    if (to === undefined) return;
    event.preventDefault();
    select(to);
    buttons[to]?.focus();
  }
  select(0);
  return {
    element: element("div", { class: "answer" }, list, ...all.map(({ panel }) => panel)),
    count: (id, count) => {
      counts.get(id)?.replaceChildren(count === undefined ? "" : String(count));
    },
  };
}
