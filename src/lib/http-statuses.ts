/** Reason phrase of a failure, as letters in small → its HTTP status (RFC 9110). */
export const FAILURE_STATUSES: ReadonlyMap<string, number> = new Map(
  [
    "400 badrequest, 401 unauthorized, 402 paymentrequired, 403 forbidden, 404 notfound, 405 methodnotallowed",
    "406 notacceptable, 407 proxyauthenticationrequired, 408 requesttimeout, 409 conflict, 410 gone, 411 lengthrequired",
    "412 preconditionfailed, 413 payloadtoolarge, 414 uritoolong, 415 unsupportedmediatype, 416 rangenotsatisfiable",
    "417 expectationfailed, 418 imateapot, 421 misdirectedrequest, 422 unprocessableentity, 423 locked",
    "424 faileddependency, 425 tooearly, 426 upgraderequired, 428 preconditionrequired, 429 toomanyrequests",
    "431 requestheaderfieldstoolarge, 451 unavailableforlegalreasons, 500 internalservererror, 501 notimplemented",
    "502 badgateway, 503 serviceunavailable, 504 gatewaytimeout, 505 httpversionnotsupported, 507 insufficientstorage",
    "508 loopdetected, 511 networkauthenticationrequired",
  ]
    .join(", ")
    .split(", ")
    .map((pair) => [pair.slice(4), Number(pair.slice(0, 3))]),
);
