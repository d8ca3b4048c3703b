import "../../../templates/pages/base.css";
import "./studio.css";
import type { StudioEdit, StudioInput, StudioStart, StudioView } from "../../studio/studio-view.ts";
import { callRoute } from "../shared/call-route.ts";
import { language, setLanguage } from "../shared/language.ts";
import { START, type StudioState, withView } from "./studio-state.ts";
import { studioPane } from "./studio-pane.ts";

// Loads what the server knows, and asks for each page and each edit.

let state: StudioState = START;
const show = studioPane(document.body, {
  get: () => state,
  set: (next) => update(next),
  open: (input) => work(() => read(input, [])),
  edit: (change) => work(async () => (state.input ? read(state.input, change(state.edits)) : state)),
  save: () => work(save),
});

function update(next: StudioState): void {
  const last = state;
  state = next;
  show(last);
}

async function read(input: StudioInput, edits: readonly StudioEdit[]): Promise<StudioState> {
  const view = await callRoute<StudioView>("open", { input, edits });
  const isOther = JSON.stringify(input) !== JSON.stringify(state.input);
  return withView({ ...state, input, ...(isOther && { item: undefined, row: undefined }) }, view, edits);
}

async function save(): Promise<StudioState> {
  const { input, edits, view } = state;
  const digests = Object.fromEntries((view?.files ?? []).map(({ path, digest }) => [path, digest]));
  const written = await callRoute<StudioView>("save", { input, edits, digests });
  return { ...withView(state, written, []), notice: "saved" };
}

/** The end of the last request: one runs after the other, so that no edit is lost. */
let last = Promise.resolve();

/** Runs one request, and shows its failure. */
function work(run: () => Promise<StudioState>): void {
  last = last.then(async () => {
    update({ ...state, isBusy: true, notice: undefined });
    try {
      update({ ...(await run()), isBusy: false });
    } catch (error) {
      const notice = error instanceof Error ? error.message : String(error);
      // The choices show what holds.
      update({ ...state, isBusy: false, notice, view: state.view && { ...state.view } });
    }
  });
}

setLanguage(language());
work(async () => {
  const { pages, open } = await callRoute<StudioStart>("start");
  update({ ...state, pages });
  return open ? read(open, []) : state;
});
