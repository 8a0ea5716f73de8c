import { addHeader, type Place } from "./auth.js";
import { addCookies } from "./headers.js";
import { addQuery, queryPair } from "./query.js";

// Where credentials go, one function a place, so that a bundle holds only what its API uses.

/** RFC 6750 */
export const bearer: Place = (_, credential, call, request) =>
  addHeader(call, request, "authorization", `Bearer ${credential}`);

/** RFC 7617 */
export const basic: Place = (_, credential, call, request) => {
  const bytes = new TextEncoder().encode(credential);
  const token = btoa(String.fromCharCode(...bytes));
  call.secrets.push(token, credential.slice(credential.indexOf(":") + 1));
  addHeader(call, request, "authorization", `Basic ${token}`);
};

export const inHeader: Place = (scheme, credential, call, request) => {
  const { name = "authorization", valuePrefix = "" } = scheme;
  addHeader(call, request, name, valuePrefix + credential);
};

export const inQuery: Place = ({ name = "" }, credential, _, request) => {
  request.url = addQuery(request.url, [queryPair(name, credential)]);
};

export const inCookie: Place = ({ name = "" }, credential, _, request) =>
  addCookies(request.headers, [`${name}=${encodeURIComponent(credential)}`]);
