import "./playground.css";
import { visible } from "../../lib/printable.ts";
import { FORMATS, type Format } from "../../model/source.ts";
import { bilingual, sayBoth } from "../shared/bilingual.ts";
import { element } from "../shared/element.ts";
import { answerView, summary } from "./answer-view.ts";
import { editor } from "./editor.ts";
import { EXAMPLES, type Example } from "./examples.ts";
import { onDrop } from "./on-drop.ts";
import { type Outcome, reader } from "./reader.ts";
import { WORDS } from "./words.ts";

/** Bytes of a document that the playground takes. */
const MOST_BYTES = 4_000_000;

/** Seconds that an answer may take, unless `data-seconds` of the element has another number. */
const SECONDS = 20;

/** Milliseconds without an edit after which the document is read. */
const PAUSE = 300;

/** Makes the playground in an element: a document on one side, what errsmith reads in it on the other. Returns its end. */
function start(root: HTMLElement): () => void {
  const worker = reader();
  let name = "page";
  let pause: ReturnType<typeof setTimeout> | undefined;
  const status = element("p", { class: "status", role: "status" });
  const stop = element("button", { type: "button", hidden: true, onclick: worker.stop }, bilingual(WORDS.stop));
  const readText = (): void => void read(text.text());
  const text = editor({
    onEdit: () => {
      root.ariaBusy = "true";
      clearTimeout(pause);
      pause = setTimeout(readText, PAUSE);
    },
    onLine: (line) => {
      answer.chooseRow(line);
    },
  });
  const answer = answerView(text.showLine);
  const format = element(
    "select",
    { "aria-label": sayBoth(WORDS.format), onchange: readText },
    element("option", { value: "" }, sayBoth(WORDS.detect)),
    ...FORMATS.map((one) => element("option", { value: one }, one)),
  );

  async function read(content: string | Uint8Array): Promise<void> {
    clearTimeout(pause);
    if (content.length > MOST_BYTES) {
      refuse();
      return;
    }
    root.ariaBusy = "true";
    stop.hidden = false;
    tell([bilingual(WORDS.reading)]);
    const chosen = format.value === "" ? undefined : (format.value as Format);
    const limit = 1000 * Number(root.dataset.seconds ?? SECONDS);
    const outcome = await worker.ask({ name, content, format: chosen }, limit);
    if (outcome.kind !== "overtaken") show(outcome, typeof content !== "string");
  }

  function refuse(): void {
    worker.overtake();
    show({ kind: "large" }, true);
  }

  function show(outcome: Exclude<Outcome, { kind: "overtaken" }> | { kind: "large" }, isFile: boolean): void {
    root.ariaBusy = "false";
    stop.hidden = true;
    if (outcome.kind === "explored") {
      const { explored } = outcome;
      if (isFile) text.setText(outcome.text);
      text.mark(explored.marks);
      answer.show(explored);
      tell(
        summary(explored),
        explored.page.problems.some(({ severity }) => severity === "error"),
      );
    } else {
      text.mark([]);
      answer.clear();
      tell([bilingual(WORDS[outcome.kind]), "reason" in outcome ? ` ${visible(outcome.reason)}` : ""], true);
    }
  }

  function tell(parts: readonly (Node | string)[], isAlarm = false): void {
    status.replaceChildren(...parts);
    status.classList.toggle("alarm", isAlarm);
  }

  async function open(file: File): Promise<void> {
    ({ name } = file);
    format.value = "";
    if (file.size > MOST_BYTES) refuse();
    else await read(new Uint8Array(await file.arrayBuffer()));
  }

  function begin(example: Example): void {
    ({ name } = example);
    format.value = "";
    text.setText(example.text);
    void read(example.text);
  }

  const file = element("input", {
    type: "file",
    onchange: () => {
      const [chosen] = file.files ?? [];
      if (chosen) void open(chosen);
      file.value = "";
    },
  });
  const examples = EXAMPLES.map((example) => {
    const onclick = (): void => {
      begin(example);
    };
    return element("button", { type: "button", "data-example": example.name, onclick }, example.title);
  });
  onDrop(root, (dropped) => void open(dropped));
  root.classList.add("playground");
  root.replaceChildren(
    element(
      "div",
      { class: "document" },
      element(
        "div",
        { class: "bar" },
        element("label", { class: "file" }, bilingual(WORDS.open), file),
        format,
        ...examples,
      ),
      text.element,
      element("p", { class: "quiet" }, bilingual(WORDS.drop), " ", bilingual(WORDS.privacy)),
    ),
    element("div", { class: "result" }, element("div", { class: "bar" }, status, stop), answer.element),
  );
  const [first] = EXAMPLES;
  if (first) begin(first);
  return worker.close;
}

// The page of `errsmith site` has the element; other pages call the function.
Object.assign(globalThis, { errsmithPlayground: start });
const root = document.getElementById("playground");
if (root) start(root);
