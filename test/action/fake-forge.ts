import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request for merging, as GitLab and Gitee store it. */
interface StoredRequest {
  title: string;
  body: string;
  branch: string;
  target: string;
  state: "opened" | "closed";
  /** Whether the branch is that of a fork. */
  fork?: true;
}

/** A server with the part of the REST API of a forge that the action uses, for one repository. */
export interface FakeForge {
  readonly api: string;
  readonly requests: StoredRequest[];
  readonly comments: Map<number, string>;
  readonly tokens: Set<string>;
  /** Answers every call with this status from now on. */
  refuse: number | undefined;
}

type Fields = Readonly<Record<string, string>>;

/** Starts a server that behaves like GitLab (v4) or Gitee (v5); it ends with the test. */
export async function fakeForge(kind: "gitlab" | "gitee"): Promise<FakeForge> {
  const forge: FakeForge = { api: "", requests: [], comments: new Map(), tokens: new Set(), refuse: undefined };
  const routes = kind === "gitlab" ? gitlabRoutes(forge) : giteeRoutes(forge);
  const server = createServer(async (request, response) => {
    const { headers, method = "", url = "" } = request;
    forge.tokens.add(String(headers["private-token"] ?? headers.authorization?.replace(/^Bearer /, "")));
    const { pathname, searchParams } = new URL(url, "http://forge.example");
    const fields = (await bodyOf(request)) as Fields;
    const [, route] = [...routes].find(([pattern]) => pattern.test(`${method} ${pathname}`)) ?? [];
    if (forge.refuse !== undefined || route === undefined) {
      response.writeHead(forge.refuse ?? 404).end('{"message":"\u001b[31mno"}');
      return;
    }
    const id = Number(/\/(\d+)$/.exec(pathname)?.[1]);
    const answer = route(fields, id, searchParams);
    response.setHeader("content-type", "application/json");
    response.writeHead(answer === undefined ? 204 : 200).end(answer === undefined ? "" : JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(forge, {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/${kind === "gitlab" ? "v4/projects/1" : "v5/repos/shop/app"}`,
  });
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString() || "{}");
}

type Route = (fields: Fields, id: number, query: URLSearchParams) => unknown;

function gitlabRoutes({ requests, comments }: FakeForge): ReadonlyMap<RegExp, Route> {
  return new Map<RegExp, Route>([
    [
      /^GET .*\/merge_requests$/,
      (_fields, _id, query) =>
        requests.flatMap(({ branch, state, fork }, i) =>
          branch === query.get("source_branch") && state === query.get("state")
            ? [{ iid: i + 1, source_project_id: fork ? 2 : 1, target_project_id: 1 }]
            : [],
        ),
    ],
    [
      /^POST .*\/merge_requests$/,
      ({ title = "", description = "", source_branch: branch = "", target_branch: target = "" }) =>
        requests.push({ title, body: description, branch, target, state: "opened" }),
    ],
    [
      /^PUT .*\/merge_requests\/\d+$/,
      ({ title, description, state_event: event }, id) =>
        Object.assign(requests[id - 1] ?? {}, {
          ...(title !== undefined && { title }),
          ...(description !== undefined && { body: description }),
          ...(event === "close" && { state: "closed" }),
        }),
    ],
    ...commentRoutes("/merge_requests/\\d+/notes", "PUT", comments),
  ]);
}

function giteeRoutes({ requests, comments }: FakeForge): ReadonlyMap<RegExp, Route> {
  return new Map<RegExp, Route>([
    ...commentRoutes("/pulls(?:/\\d+)?/comments", "PATCH", comments),
    [
      /^GET .*\/pulls$/,
      (_fields, _id, query) =>
        requests.flatMap(({ branch, state, fork }, i) =>
          query.get("state") === "open" && state === "opened"
            ? [{ number: i + 1, head: { ref: branch, repo: { id: fork ? 2 : 1 } }, base: { repo: { id: 1 } } }]
            : [],
        ),
    ],
    [
      /^POST .*\/pulls$/,
      ({ title = "", body = "", head: branch = "", base: target = "" }) =>
        requests.push({ title, body, branch, target, state: "opened" }),
    ],
    [
      /^PATCH .*\/pulls\/\d+$/,
      ({ state, ...fields }, id) =>
        Object.assign(requests[id - 1] ?? {}, { ...fields, ...(state === "closed" && { state }) }),
    ],
  ]);
}

function commentRoutes(path: string, change: string, comments: Map<number, string>): readonly [RegExp, Route][] {
  // Comments with an id below 100 are of somebody else.
  const authorOf = (id: number) => ({ author: { id: id < 100 ? 1 : 2 }, user: { id: id < 100 ? 1 : 2 } });
  return [
    [/^GET \/api\/v\d\/user$/, () => ({ id: 2 })],
    [
      new RegExp(`^GET .*${path}$`),
      (_fields, _id, query) =>
        query.get("page") === "1"
          ? [...comments].map(([id, body]) => ({ id, body, ...authorOf(id) })).slice(0, 100)
          : [],
    ],
    [new RegExp(`^POST .*${path}$`), ({ body = "" }) => comments.set(comments.size + 100, body).size],
    [new RegExp(`^${change} .*${path}/\\d+$`), ({ body = "" }, id) => comments.set(id, body).size],
    [new RegExp(`^DELETE .*${path}/\\d+$`), (_fields, id) => void comments.delete(id)],
  ];
}
