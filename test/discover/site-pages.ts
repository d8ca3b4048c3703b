/** Makes the texts of a documentation site: pages of error codes in the usual forms, and pages that look like them. */

/** Pseudo-random numbers from a seed, so that each site can be made again. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A documented code: code, text, HTTP status. */
export type Row = readonly [code: string, text: string, status: number];

const THINGS = [
  "order",
  "payment",
  "refund",
  "shipment",
  "invoice",
  "customer",
  "coupon",
  "basket",
  "address",
  "parcel",
];
const FAULTS: readonly (readonly [name: string, words: readonly string[], text: string, status: number])[] = [
  ["NotFound", ["NOT", "FOUND"], "There is no THING with this number.", 404],
  ["Closed", ["CLOSED"], "The THING is closed and cannot be changed any more.", 409],
  ["LimitExceeded", ["LIMIT", "EXCEEDED"], "There are too many open THINGs. Retry later.", 429],
  ["InvalidCurrency", ["INVALID", "CURRENCY"], "The currency of the THING is not supported.", 400],
  ["QuantityTooSmall", ["QUANTITY", "TOO", "SMALL"], "The quantity of the THING must be above zero.", 400],
  ["NotPermitted", ["NOT", "PERMITTED"], "The account has no permission for this THING.", 403],
  ["AlreadyExists", ["ALREADY", "EXISTS"], "A THING with this number exists already.", 409],
  ["Expired", ["EXPIRED"], "The THING has expired and has to be created again.", 410],
  ["SignatureMismatch", ["SIGNATURE", "MISMATCH"], "The signature of the THING does not match its content.", 401],
  ["BackendFailure", ["BACKEND", "FAILURE"], "The THING could not be stored because of a failure on our side.", 500],
];

/** The codes of one service, in one of four spellings. */
export function rowsOf(thing: string, spelling: number, count: number): Row[] {
  return FAULTS.slice(0, count).map(([name, words, text, status], at) => {
    const group = thing.slice(0, 1).toUpperCase() + thing.slice(1);
    const number = String(40_000 + THINGS.indexOf(thing) * 100 + at + 1);
    const codes = [`${group}.${name}`, `${thing.toUpperCase()}_${words.join("_")}`, `${group}${name}`, number];
    return [codes[spelling % codes.length] ?? name, text.replaceAll("THING", thing), status];
  });
}

/** The things that services are about. */
export function things(count: number): string[] {
  return Array.from({ length: count }, (_, at) => THINGS[at % THINGS.length] + (at < THINGS.length ? "" : `-${at}`));
}

/** An HTML document with the chrome of a site around its content. */
export function page(title: string, content: string, head = "", nav = ""): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title} | Shop Docs</title>${head}</head><body>
<header><nav>${nav}</nav></header><main><h1>${title}</h1>\n${content}\n</main><footer>Copyright Shop</footer></body></html>\n`;
}

/** The content of a page of error codes in HTML, in one of three forms. */
export function htmlErrors(rows: readonly Row[], form: number): string {
  const table = (header: string, cells: (row: Row) => string): string =>
    `<table><thead><tr>${header}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</tbody></table>`;
  if (form % 3 === 0)
    return table("<th>Error code</th><th>Description</th>", ([code, text]) => `<td>${code}</td><td>${text}</td>`);
  if (form % 3 === 1)
    return table(
      "<th>HTTP status</th><th>Code</th><th>Error message</th>",
      ([code, text, status]) => `<td>${status}</td><td><code>${code}</code></td><td>${text}</td>`,
    );
  return `<h2>Error codes</h2><dl>${rows.map(([code, text]) => `<dt><code>${code}</code></dt><dd>${text}</dd>`).join("\n")}</dl>`;
}

/** A page of error codes in Markdown, in one of three forms. */
export function markdownErrors(title: string, rows: readonly Row[], form: number): string {
  if (form % 3 === 0)
    return `# ${title}\n\n| Error code | Description |\n| --- | --- |\n${rows.map(([code, text]) => `| ${code} | ${text} |\n`).join("")}`;
  if (form % 3 === 1)
    return `# ${title}\n\n| Code | HTTP status | Message |\n|---|---|---|\n${rows.map(([code, text, status]) => `| \`${code}\` | ${status} | ${text} |\n`).join("")}`;
  return `# ${title}\n\nThe API returns these error codes.\n\n${rows.map(([code, text]) => `### \`${code}\`\n\n${text}\n`).join("\n")}`;
}

/** A page of a site that has no list of error codes, though it has tables, codes or words of errors. */
export interface OtherPage {
  readonly path: string;
  readonly title: string;
  readonly content: string;
}

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><tr>${header.map((cell) => `<th>${cell}</th>`).join("")}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
    .join("\n")}</table>`;

/** Pages that are no pages of error codes. */
export const OTHERS: readonly OtherPage[] = [
  {
    path: "create-order",
    title: "Create an order",
    content: `<p>Creates an order.</p>${table(
      ["Parameter", "Type", "Required", "Description"],
      [
        ["orderId", "string", "Yes", "Number of the order."],
        ["currency", "string", "Yes", "Currency in three letters."],
        ["quantity", "integer", "No", "How many pieces are ordered."],
      ],
    )}<pre><code>{ "orderId": "A-17", "currency": "EUR" }</code></pre>`,
  },
  {
    path: "configuration",
    title: "Configuration of the client",
    content: table(
      ["Option", "Default", "Description"],
      [
        ["timeout", "30", "Seconds until a request is given up."],
        ["max_retries", "3", "Attempts after a failure."],
        ["base_url", "https://api.shop.example", "Address of the API."],
      ],
    ),
  },
  {
    path: "currencies",
    title: "Supported currencies",
    content: table(
      ["Currency", "Name", "Decimals"],
      [
        ["EUR", "Euro", "2"],
        ["USD", "US dollar", "2"],
        ["JPY", "Japanese yen", "0"],
        ["CNY", "Chinese yuan", "2"],
      ],
    ),
  },
  {
    path: "countries",
    title: "Countries",
    content: table(
      ["Country code", "Country"],
      [
        ["DE", "Germany"],
        ["FR", "France"],
        ["CN", "China"],
        ["JP", "Japan"],
      ],
    ),
  },
  {
    path: "events",
    title: "Webhook events",
    content: table(
      ["Event", "Sent when"],
      [
        ["order.created", "An order was created."],
        ["order.paid", "An order was paid."],
        ["refund.settled", "The money of a refund has arrived."],
      ],
    ),
  },
  {
    path: "order-states",
    title: "States of an order",
    content: table(
      ["State", "Meaning"],
      [
        ["PENDING", "The order waits for its payment."],
        ["PAID", "The order is paid."],
        ["SHIPPED", "The parcel has left."],
        ["CLOSED", "The order is done."],
      ],
    ),
  },
  {
    path: "permissions",
    title: "Permission scopes",
    content: table(
      ["Scope", "Allows"],
      [
        ["orders:read", "Reading orders."],
        ["orders:write", "Creating and changing orders."],
        ["refunds:write", "Refunding payments."],
      ],
    ),
  },
  {
    path: "endpoints",
    title: "Endpoints",
    content: table(
      ["Method", "Path", "Description"],
      [
        ["GET", "/v1/orders", "Lists orders."],
        ["POST", "/v1/orders", "Creates an order."],
        ["DELETE", "/v1/orders/{id}", "Cancels an order."],
      ],
    ),
  },
  {
    path: "retrying",
    title: "How to handle errors",
    content:
      "<p>Requests can fail. Read the field <code>code</code> of the response, log the request id, and retry with growing pauses if the service is overloaded. Never retry a request that the server has refused.</p><p>The codes themselves are listed for each service.</p>",
  },
  {
    path: "changelog",
    title: "Release notes",
    content:
      "<h2>2026-05-02</h2><ul><li>Orders can be paid in yen.</li><li>Refunds are faster.</li></ul><h2>2026-03-11</h2><ul><li>The error pages of all services have new addresses.</li></ul>",
  },
  {
    path: "limits",
    title: "Rate limits",
    content: table(
      ["Plan", "Requests in a minute", "Burst"],
      [
        ["Free", "60", "10"],
        ["Team", "600", "100"],
        ["Enterprise", "6000", "500"],
      ],
    ),
  },
  {
    path: "install",
    title: "Install the SDK",
    content:
      "<p>Install the client:</p><pre><code>npm install shop-client</code></pre><p>Then create a client with your key.</p>",
  },
  {
    path: "faq",
    title: "Questions and answers",
    content:
      "<h2>Why does my request fail?</h2><p>Mostly because the key is wrong or the clock of the machine is late.</p><h2>Can I cancel an order?</h2><p>Yes, until the parcel has left.</p>",
  },
  {
    path: "glossary",
    title: "Glossary",
    content:
      "<dl><dt>Order</dt><dd>What a customer buys.</dd><dt>Parcel</dt><dd>What leaves the house.</dd><dt>Refund</dt><dd>Money that goes back.</dd></dl>",
  },
  {
    path: "order-object",
    title: "The order object",
    content: table(
      ["Field", "Type", "Description"],
      [
        ["id", "string", "Number of the order."],
        ["created_at", "timestamp", "When the order was created."],
        ["error_count", "integer", "How often a payment failed."],
      ],
    ),
  },
  {
    path: "incident",
    title: "What happened on Monday",
    content:
      "<p>For 40 minutes, orders failed with a timeout. A disk was full. We have added an alarm, and regret the trouble.</p>",
  },
];
