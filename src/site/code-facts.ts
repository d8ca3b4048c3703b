import type { ErrorInfo } from "../model/catalog.ts";
import type { Origin } from "../model/page-entries.ts";
import { type Html, html } from "../lib/html.ts";
import { say, type Word } from "./words.ts";

/** The facts of a code, each with its origin. A fact that the pages do not state has no row. */
export function factsTable(error: ErrorInfo, operations: readonly Html[]): Html {
  const { name, symbol, family, code, aliases, billable, retry, recovery, httpStatus } = error;
  const rows = [
    row("class", html`<code>${name}</code>`),
    symbol !== undefined && row("name", html`${symbol}`),
    family !== code && row("family", html`<code>${family}</code>`),
    aliases && row("aliases", html`${aliases.map((alias) => html`<code>${alias}</code> `)}`),
    operations.length > 0 && row("operation", html`${operations}`),
    httpStatus && row("http", html`${httpStatus.value}`, httpStatus),
    retry && row("retry", say(retry.class), retry),
    recovery && row("recovery", say(recovery.class === "retry" ? "repeat" : recovery.class), recovery),
    billable && row("billable", say(billable.value ? "yes" : "no"), billable),
  ];
  return html`<table>
<tbody>
${rows.filter((one) => typeof one === "object")}</tbody>
</table>
`;
}

function row(word: Word, value: Html, origin?: Origin): Html {
  return html`<tr><th scope="row">${say(word)}</th><td>${value}${origin ? originOf(origin) : ""}</td></tr>\n`;
}

/** Where a fact comes from. A column needs no explanation. */
function originOf(fact: Origin): Html {
  switch (fact.origin) {
    case "column":
      return html``;
    case "sentence":
      return html` <small>«${fact.quote}»</small>`;
    case "rule":
      return html` <small>${fact.rule}</small>`;
    case "correction":
      return html` <small>${fact.why}</small>`;
  }
}
