import type { OutputFile } from "../model/output.ts";

/** What the files of `init` are made from. */
export interface InitChoices {
  readonly packageName: string;
  readonly out: string;
  readonly source: InitSource | undefined;
}

/** The first page of a project, and what it documents. */
export interface InitSource {
  readonly provider: string;
  readonly service: string;
  readonly page: { readonly file: string; readonly locale?: string; readonly url?: string };
}

/** The page of the example. */
export const examplePage = `# Error codes

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

// Pages stay byte for byte, and lock files have the same line ends in every clone.
const GITATTRIBUTES = "sources/*/pages/** -text\nsources/**/*.lock.json text eol=lf\n";

/**
 * The files of `errsmith init` besides the page: a configuration, attributes for git, and a provider with one service if there
 * is a page.
 */
export function initFiles({ packageName, out, source }: InitChoices): readonly OutputFile[] {
  const config = {
    $schema: "./node_modules/errsmith/dist/schemas/config.schema.json",
    package: {
      name: packageName,
      version: "0.1.0",
      private: true,
      description: "Typed errors, generated from their documentation.",
    },
    ...(out !== "generated" && { out }),
    // Services share codes such as InternalError. Editors offer the classes of all of them.
    prefixClasses: true,
  };
  return [
    { path: "errsmith.config.json", content: json(config) },
    { path: ".gitattributes", content: GITATTRIBUTES },
    ...(source ? [{ path: `sources/${source.provider}/source.json`, content: json(manifestOf(source)) }] : []),
  ];
}

function manifestOf({ service, page }: InitSource): object {
  return {
    $schema: "../../node_modules/errsmith/dist/schemas/source.schema.json",
    services: { [service]: { pages: [page] } },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
