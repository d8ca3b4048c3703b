// A client of the REST APIs of GitLab (v4) and Gitee (v5), for one request and one comment: open prints the number of the
// open request of a branch of the repository itself (a branch of a fork may have the same name), the other commands print
// nothing. File 3 has the token. Bodies are files.
import { readFileSync } from "node:fs";

const [forge = "", api = "", command = "", ...args] = process.argv.slice(2);
const token = readFileSync(3, "utf8").trim();
const text = (file) => readFileSync(file, "utf8");

const gitlab = {
  authorization: { "private-token": token },
  hint: "The token needs the scopes api and write_repository, and the role Developer or a higher one.",
  async open(branch) {
    const open = await pages(`/merge_requests?state=opened&source_branch=${encodeURIComponent(branch)}`);
    return open.find((request) => request.source_project_id === request.target_project_id)?.iid;
  },
  create: (branch, target, title, body) =>
    call("POST", "/merge_requests", {
      source_branch: branch,
      target_branch: target,
      title,
      description: text(body),
      remove_source_branch: true,
    }),
  edit: (id, title, body) => call("PUT", `/merge_requests/${id}`, { title, description: text(body) }),
  async close(id, reason) {
    await call("POST", `/merge_requests/${id}/notes`, { body: reason });
    await call("PUT", `/merge_requests/${id}`, { state_event: "close" });
  },
  comments: (id) => `/merge_requests/${id}/notes`,
  comment: (id, own) => `/merge_requests/${id}/notes/${own}`,
  change: "PUT",
  authorOf: ({ author }) => author?.id,
};

const gitee = {
  authorization: { authorization: `Bearer ${token}` },
  hint: "The token needs the scopes pull_requests, notes and projects.",
  async open(branch) {
    const open = await pages("/pulls?state=open");
    return open.find(({ head, base }) => head?.ref === branch && head.repo?.id === base?.repo?.id)?.number;
  },
  create: (branch, target, title, body) =>
    call("POST", "/pulls", { head: branch, base: target, title, body: text(body), prune_source_branch: true }),
  edit: (id, title, body) => call("PATCH", `/pulls/${id}`, { title, body: text(body) }),
  async close(id, reason) {
    await call("POST", `/pulls/${id}/comments`, { body: reason });
    await call("PATCH", `/pulls/${id}`, { state: "closed" });
  },
  comments: (id) => `/pulls/${id}/comments`,
  comment: (_id, own) => `/pulls/comments/${own}`,
  change: "PATCH",
  authorOf: ({ user }) => user?.id,
};

const { [forge]: client } = { gitlab, gitee };

async function call(method, path, body, base = api) {
  const response = await fetch(base + path, {
    method,
    headers: { ...client.authorization, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
    redirect: "error",
  });
  const answer = await response.text();
  if (response.ok) return answer === "" ? undefined : JSON.parse(answer);
  const shown = answer.replace(/[^\x20-\x7e]/g, " ").slice(0, 300);
  const hint = response.status === 401 || response.status === 403 ? ` ${client.hint}` : "";
  throw new Error(`${method} ${path.split("?")[0]}: HTTP ${response.status}: ${shown}${hint}`);
}

/** All items of a list. */
async function pages(path) {
  const all = [];
  for (let page = 1; ; page += 1) {
    const items = await call("GET", `${path}${path.includes("?") ? "&" : "?"}per_page=100&page=${page}`);
    all.push(...items);
    if (items.length < 100) return all;
  }
}

/** Creates, updates or deletes the own comment that begins with a mark; an empty file deletes it. */
async function keepComment(id, mark, file) {
  const me = await call("GET", "/user", undefined, api.replace(/\/(?:projects|repos)\/.*$/, ""));
  const isOwn = (comment) => client.authorOf(comment) === me.id && String(comment.body).startsWith(mark);
  const [own, ...others] = (await pages(client.comments(id))).filter(isOwn);
  const body = text(file);
  for (const { id: surplus } of body === "" && own ? [own, ...others] : others) {
    await call("DELETE", client.comment(id, surplus));
  }
  if (body === "") return;
  if (own) await call(client.change, client.comment(id, own.id), { body });
  else await call("POST", client.comments(id), { body });
}

try {
  if (client === undefined) throw new Error(`unknown forge ${forge}: gitlab or gitee`);
  const { open, create, edit, close } = client;
  const commands = { open, create, edit, close, comment: keepComment };
  const result = await commands[command](...args);
  if (command === "open" && result !== undefined) console.log(result);
} catch (error) {
  console.error(`${forge}: ${error.cause?.message ?? error.message}`);
  process.exitCode = 1;
}
