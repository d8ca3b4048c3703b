/** The token of the address that errsmith printed. */
const token = takeToken();

/** Calls a route of the loopback server. Rejects with the reason that the server gives. */
export async function callRoute<Result>(name: string, input: unknown = {}): Promise<Result> {
  const response = await fetch(`/api/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-errsmith-token": token },
    body: JSON.stringify(input),
  });
  const value = (await response.json()) as Result & { readonly error?: string };
  if (!response.ok) throw new Error(value.error ?? response.statusText);
  return value;
}

/** Moves the token from the address to the storage of this tab, so that it is in no history and survives a reload. */
function takeToken(): string {
  const given = location.hash.slice(1);
  if (given !== "") {
    sessionStorage.setItem("token", given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return sessionStorage.getItem("token") ?? "";
}
