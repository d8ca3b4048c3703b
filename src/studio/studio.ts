export { editSchema, type ManifestTexts, type StudioEdit, withEdits } from "./edits.ts";
export { filePreview } from "./file-preview.ts";
export { studioPage } from "./studio-page.ts";
export { type StudioInput, studioRequest, type StudioRequest } from "./studio-request.ts";
export type { ListedPage, StudioStart, StudioView } from "./studio-view.ts";
