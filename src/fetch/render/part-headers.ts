import type { IncomingHttpHeaders } from "node:http";

/** Headers that say how a message is sent, those that errsmith sets itself, and cookies. */
const OWN_HEADERS =
  /^(?:host|connection|keep-alive|content-length|transfer-encoding|upgrade|te|trailer|expect|accept-encoding|cookie|user-agent|proxy-.*|sec-.*|if-.*|range)$/i;

/** Headers of an answer that hold for what was sent, not for what it says. Cookies are not kept. */
const SENDING_HEADERS =
  /^(?:connection|keep-alive|content-length|content-encoding|transfer-encoding|upgrade|trailer|set-cookie2?|alt-svc|strict-transport-security|nel|report-to|reporting-endpoints)$/i;

/** The headers of a request of a page that are sent to the server. */
export function forwardedRequestHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (OWN_HEADERS.test(name) ? [] : [[name.toLowerCase(), value]])),
  );
}

/** The headers of an answer that the browser is given. */
export function forwardedResponseHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || SENDING_HEADERS.test(name) ? [] : [[name, String(value)]],
    ),
  );
}
