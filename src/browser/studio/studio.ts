import "../../../templates/pages/base.css";
import "./studio.css";
import type { ListedPage, StudioEdit, StudioInput, StudioView } from "../../studio/studio-view.ts";
import { callRoute } from "../shared/call-route.ts";
import { language, setLanguage } from "../shared/language.ts";
import { START, type StudioState, withView } from "./studio-state.ts";
import { studioPane } from "./studio-pane.ts";

// Loads what the server knows, and asks for each page and each edit.

let state: StudioState = START;
const show = studioPane(document.body, {
  get: () => state,
  set: (next) => update(next),
  open: (input) => void load(input, []),
  edit: (edits) => void load(state.input, edits),
  save: () => void save(),
});

function update(next: StudioState): void {
  const last = state;
  state = next;
  show(last);
}

async function load(input: StudioInput | undefined, edits: readonly StudioEdit[]): Promise<void> {
  if (!input) return;
  await work(async () => {
    const view = await callRoute<StudioView>("open", { input, edits });
    const isOther = JSON.stringify(input) !== JSON.stringify(state.input);
    return withView(
      { ...state, input, notice: undefined, ...(isOther && { item: undefined, row: undefined }) },
      view,
      edits,
    );
  });
}

async function save(): Promise<void> {
  const { input, edits, view } = state;
  const digests = Object.fromEntries((view?.files ?? []).map(({ path, digest }) => [path, digest]));
  await work(async () => {
    const written = await callRoute<StudioView>("save", { input, edits, digests });
    return { ...withView(state, written, []), notice: "saved" };
  });
}

/** Runs one request, and shows its failure. */
async function work(run: () => Promise<StudioState>): Promise<void> {
  update({ ...state, isBusy: true, notice: undefined });
  try {
    update({ ...(await run()), isBusy: false });
  } catch (error) {
    update({ ...state, isBusy: false, notice: error instanceof Error ? error.message : String(error) });
  }
}

setLanguage(language());
await work(async () => {
  const { pages, open } = await callRoute<{ pages: readonly ListedPage[]; open?: StudioInput }>("start");
  const [first] = pages;
  const input = open ?? (first && { kind: "page" as const, path: first.path });
  const next = { ...state, pages, input };
  return input ? withView(next, await callRoute<StudioView>("open", { input }), []) : next;
});
