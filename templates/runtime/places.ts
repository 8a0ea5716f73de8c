import type { Place } from "./auth.js";

// Where credentials go, one function a place, so that a bundle holds only what its API uses.

/** RFC 6750 */
export const bearer: Place = (_, credential, { headers }) => {
  headers.push(["authorization", `Bearer ${credential}`]);
};

/** RFC 7617 */
export const basic: Place = (_, credential, { headers, secrets }) => {
  const bytes = new TextEncoder().encode(credential);
  const token = btoa(String.fromCharCode(...bytes));
  secrets.push(token, credential.slice(credential.indexOf(":") + 1));
  headers.push(["authorization", `Basic ${token}`]);
};

export const inHeader: Place = (scheme, credential, { headers }) => {
  const { name = "authorization", valuePrefix = "" } = scheme;
  headers.push([name, valuePrefix + credential]);
};

export const inQuery: Place = ({ name = "" }, credential, { query }) => {
  query.push(`${encodeURIComponent(name)}=${encodeURIComponent(credential)}`);
};

export const inCookie: Place = ({ name = "" }, credential, { cookies }) => {
  cookies.push(`${name}=${encodeURIComponent(credential)}`);
};
