import { addHeader, type Place } from "./auth.js";
import { addCookies } from "./headers.js";
import { addQuery, queryPairs } from "./query.js";

// Where credentials go, one function a place, so that a bundle holds only what its API uses.

/** RFC 6750 */
export const bearer: Place = (call, credential) =>
  addHeader(call, "authorization", `Bearer ${credential}`);

/** RFC 7617 */
export const basic: Place = (call, credential) => {
  const bytes = new TextEncoder().encode(credential);
  const token = btoa(String.fromCharCode(...bytes));
  call.secrets.push(token, credential.slice(credential.indexOf(":") + 1));
  addHeader(call, "authorization", `Basic ${token}`);
};

export const inHeader: Place = (call, credential, scheme) => {
  const { name = "authorization", valuePrefix = "" } = scheme;
  addHeader(call, name, valuePrefix + credential);
};

export const inQuery: Place = (call, credential, { name = "" }) => {
  call.url = addQuery(call.url, queryPairs({ [name]: credential }));
};

export const inCookie: Place = ({ headers }, credential, { name = "" }) =>
  addCookies(headers, [`${name}=${encodeURIComponent(credential)}`]);
