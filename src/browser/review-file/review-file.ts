import "../../../templates/pages/base.css";
import "../review/review.css";
import { byId, IN_THREE_MONTHS, startReview, ticked } from "../review/rows.ts";

// The review as a file: it shows the command that approves what is ticked. Nothing is requested or stored.
/** A text as one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

startReview(() => {
  const fingerprints = ticked();
  document.querySelector("footer")?.toggleAttribute("hidden", fingerprints.length === 0);
  const why = byId<HTMLInputElement>("why").value;
  const until = byId<HTMLInputElement>("until").value || IN_THREE_MONTHS;
  byId("command").textContent =
    `npx errsmith approve ${fingerprints.join(" ")} --why ${quoted(why === "" ? "…" : why)} --until ${until}`;
});
