import { groupBy } from "../../lib/collections.ts";
import type { StudioPage } from "../../studio/studio-view.ts";
import { element } from "../shared/element.ts";
import { type Language, language, say, setLanguage } from "../shared/language.ts";
import { shownText } from "../shared/shown-text.ts";
import { openDialog } from "./dialogs.ts";
import type { StudioActions } from "./studio-actions.ts";
import type { StudioState } from "./studio-state.ts";
import { WORDS } from "./words.ts";

/** The header: which page is shown, what to open, how far it was read, and the language. */
export function headerBar({ pages, input, view }: StudioState, { get, set, open }: StudioActions): readonly Node[] {
  const byService = groupBy(pages, ({ service }) => service);
  const isListed = input?.kind === "page";
  const picker = element(
    "select",
    {
      "aria-label": say(WORDS.choosePage),
      onchange: ({ target }) => {
        const { value } = target as HTMLSelectElement;
        if (value !== "") open({ kind: "page", path: value });
      },
    },
    ...(isListed ? [] : [element("option", { value: "" }, shownText(view?.page.path ?? say(WORDS.choosePage)))]),
    ...[...byService].map(([service, listed]) =>
      element(
        "optgroup",
        { label: service },
        ...listed.map(({ path }) =>
          element("option", { value: path, selected: isListed && input.path === path }, shownText(path)),
        ),
      ),
    ),
  );
  const speak = (chosen: Language, name: string): HTMLElement =>
    element(
      "button",
      {
        type: "button",
        lang: chosen,
        "aria-pressed": String(language() === chosen),
        onclick: () => {
          setLanguage(chosen);
          set({ ...get() });
        },
      },
      name,
    );
  return [
    element("h1", {}, "errsmith studio"),
    picker,
    element("button", { type: "button", id: "open", onclick: () => openDialog(open) }, say(WORDS.open)),
    element("p", { class: "summary" }, ...(view ? summary(view.page) : [say(WORDS.noPage)])),
    element("span", { class: "languages" }, speak("en", "English"), speak("zh-CN", "中文")),
  ];
}

function summary({ rows, confidence, readInPart }: StudioPage): readonly Node[] {
  const codes = new Set(rows.filter(({ kind }) => kind === undefined).map(({ code }) => code)).size;
  const level =
    readInPart !== undefined || (confidence ?? 1) < LOW ? "low" : (confidence ?? 1) < HIGH ? "middle" : "high";
  return [
    element("span", {}, `${codes} ${say(WORDS.codes)}`),
    ...(confidence === undefined
      ? []
      : [element("span", { class: `chip ${level}` }, `${say(WORDS.confidence)} ${Math.round(confidence * 100)} %`)]),
    ...(readInPart === undefined
      ? []
      : [element("span", { class: "chip low" }, `${say(WORDS.readInPart)}: ${shownText(readInPart)}`)]),
  ];
}

/** Confidence of a page of which one of ten has a mistake, and of one that `extract` names. */
const HIGH = 0.9;
const LOW = 0.5;
