import type { OutputFile } from "../model/output.ts";

const CONFIG = {
  $schema: "./node_modules/errsmith/dist/schemas/config.schema.json",
  package: { name: "typed-errors", version: "0.1.0", description: "Typed errors, generated from their documentation." },
};

const SOURCE = {
  $schema: "../../node_modules/errsmith/dist/schemas/source.schema.json",
  services: { orders: { pages: [{ file: "pages/orders.md", locale: "en" }] } },
};

const PAGE = `# Error codes

A failed request answers with an \`Error\` object:

\`\`\`json
{
  "Response": {
    "Error": { "Code": "AuthFailure.SignatureExpired", "Message": "The signature has expired." },
    "RequestId": "5ad78c5e-2d0a-4b3c-9c3e-0f2a1d6c7b11"
  }
}
\`\`\`

| Error code | Description | HTTP status |
| --- | --- | --- |
| AuthFailure.SignatureExpired | The signature has expired. | 401 |
| InvalidParameter.Quantity | The quantity must be a whole number above zero. | 400 |
| LimitExceeded.OpenOrders | Too many orders are open. Please retry later. | 429 |
| ResourceNotFound.Order | There is no order with this number. | 404 |
`;

/** The files of `errsmith init`: a configuration, and a provider with one page of one service. */
export const initFiles: readonly OutputFile[] = [
  { path: "errsmith.config.json", content: json(CONFIG) },
  { path: "sources/example/source.json", content: json(SOURCE) },
  { path: "sources/example/pages/orders.md", content: PAGE },
];

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
