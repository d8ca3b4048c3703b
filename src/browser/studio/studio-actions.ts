import type { StudioEdit, StudioInput } from "../../studio/studio-view.ts";
import type { StudioState } from "./studio-state.ts";

/** What the studio does with its state. */
export interface StudioActions {
  readonly get: () => StudioState;
  readonly set: (state: StudioState) => void;
  readonly open: (input: StudioInput) => void;
  /** Changes the edits that are not written. */
  readonly edit: (change: (edits: readonly StudioEdit[]) => readonly StudioEdit[]) => void;
  readonly save: () => void;
}
