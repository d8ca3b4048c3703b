import "../../../templates/pages/base.css";
import "./review.css";
import { callRoute } from "../shared/call-route.ts";
import { byId, startReview, ticked } from "./rows.ts";

// The review that errsmith serves: it approves what is ticked, and takes back what was approved in this session.
const why = byId<HTMLInputElement>("why");
const until = byId<HTMLInputElement>("until");

/** Changes the approvals, and shows the review anew. A refusal is shown, and nothing was written. */
async function change(route: "approve" | "undo", input: object): Promise<void> {
  try {
    await callRoute(route, input);
    location.reload();
  } catch (error) {
    byId("status").textContent = error instanceof Error ? error.message : String(error);
    document.querySelector("footer")?.removeAttribute("hidden");
  }
}

function approve(): void {
  if (why.reportValidity() && until.reportValidity())
    void change("approve", { fingerprints: ticked(), why: why.value, until: until.value });
}

startReview(() => {
  const count = ticked().length;
  document.querySelector("footer")?.toggleAttribute("hidden", count === 0);
  byId("count").textContent = `(${count})`;
});
byId("approve").addEventListener("click", approve);
why.addEventListener("keydown", ({ key, isComposing }) => {
  if (key === "Enter" && !isComposing) approve();
});
for (const button of document.querySelectorAll<HTMLButtonElement>(".undo")) {
  button.addEventListener("click", () => void change("undo", { fingerprints: [button.value] }));
}
