import type { CredentialOption, Place } from "./auth-scheme.js";
import { withHeader } from "./auth.js";
import { isObject } from "./check.js";
import { refusal } from "./credentials.js";
import { isTakenAway, withCookies } from "./headers.js";
import { addQuery } from "./query.js";
import { withSecrets } from "./redact.js";
import { encode } from "./serialize.js";

// Where credentials go, one function a place, so that a bundle holds only what its API uses. What the caller says of a place stands: the request is
// the same then.

/** What no cookie's value can hold (RFC 6265, 4.1.1). */
const notCookieOctets = /[^!#-+\--:<-[\]-~]+/g;

/** RFC 6750 */
export const bearer: Place = (request, credential) =>
  withHeader(request, "authorization", `Bearer ${credential}`);

/** RFC 7617 */
export const basic: Place = (request, credential) => {
  const bytes = new TextEncoder().encode(credential);
  const token = btoa(String.fromCharCode(...bytes));
  const password = credential.slice(credential.indexOf(":") + 1);
  const placed = withHeader(request, "authorization", `Basic ${token}`);
  return placed === request ? request : withSecrets(placed, token, password);
};

/** `username:password` of an object that has both. A colon in the name would end it (RFC 7617, 2). */
export const usernamePassword: NonNullable<CredentialOption["read"]> = (
  given,
) => {
  if (!isObject(given) || !("password" in given)) return undefined;
  const { username, password } = given;
  if (`${username}`.includes(":"))
    throw refusal(undefined, "a username can't have a colon in it");
  return `${username}:${password}`;
};

export const inHeader: Place = (request, credential, scheme) => {
  const { name = "authorization", valuePrefix = "" } = scheme;
  return withHeader(request, name, valuePrefix + credential);
};

export const inQuery: Place = (request, credential, { name = "" }) => {
  if (new URL(request.url).searchParams.has(name)) return request;
  const pair = `${encode(name)}=${encode(credential)}`;
  return { ...request, url: addQuery(request.url, [pair]) };
};

export const inCookie: Place = (request, credential, { name = "" }) => {
  const cookies = (request.headers["cookie"] ?? "").split(/; */);
  const isGiven = cookies.some((cookie) => cookie.startsWith(`${name}=`));
  if (isGiven || isTakenAway(request.given, "cookie")) return request;
  const cookie = `${name}=${credential.replace(notCookieOctets, encode)}`;
  return { ...request, headers: withCookies(request.headers, [cookie]) };
};
