import { isArray, isObject, type Issue, mustBe, type Path } from "./check.js";

// `notString` tells that a value is not of the type or format that it must be; `mustBeString` tests it, and tells. Each is an export of its
// own, so that a bundle holds only those that it uses.

/**
 * Adds the issue that a value is not what it must be, or that nothing was given.
 *
 * @param path where `value` is, or with `key` what holds it
 */
export type Tell = (
  value: unknown,
  issues: Issue[],
  path: Path | undefined,
  key?: string | number,
) => void;

export const notString: Tell = (value, issues, path, key) => {
  mustBe("type", "a string", value, issues, path, key);
};

export const mustBeString: Tell = (value, issues, path, key) => {
  if (typeof value !== "string") notString(value, issues, path, key);
};

export const notStringOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "a string or null", value, issues, path, key);
};

export const mustBeStringOrNull: Tell = (value, issues, path, key) => {
  if (value !== null && typeof value !== "string")
    notStringOrNull(value, issues, path, key);
};

export const notInteger: Tell = (value, issues, path, key) => {
  mustBe("type", "an integer", value, issues, path, key);
};

export const mustBeInteger: Tell = (value, issues, path, key) => {
  if (!Number.isInteger(value)) notInteger(value, issues, path, key);
};

export const notIntegerOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "an integer or null", value, issues, path, key);
};

export const mustBeIntegerOrNull: Tell = (value, issues, path, key) => {
  if (value !== null && !Number.isInteger(value))
    notIntegerOrNull(value, issues, path, key);
};

export const notNumber: Tell = (value, issues, path, key) => {
  mustBe("type", "a number", value, issues, path, key);
};

export const mustBeNumber: Tell = (value, issues, path, key) => {
  if (!Number.isFinite(value)) notNumber(value, issues, path, key);
};

export const notNumberOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "a number or null", value, issues, path, key);
};

export const mustBeNumberOrNull: Tell = (value, issues, path, key) => {
  if (value !== null && !Number.isFinite(value))
    notNumberOrNull(value, issues, path, key);
};

export const notBoolean: Tell = (value, issues, path, key) => {
  mustBe("type", "true or false", value, issues, path, key);
};

export const mustBeBoolean: Tell = (value, issues, path, key) => {
  if (typeof value !== "boolean") notBoolean(value, issues, path, key);
};

export const notBooleanOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "true or false or null", value, issues, path, key);
};

export const mustBeBooleanOrNull: Tell = (value, issues, path, key) => {
  if (value !== null && typeof value !== "boolean")
    notBooleanOrNull(value, issues, path, key);
};

export const notObject: Tell = (value, issues, path, key) => {
  mustBe("type", "an object", value, issues, path, key);
};

export const mustBeObject: Tell = (value, issues, path, key) => {
  if (!isObject(value)) notObject(value, issues, path, key);
};

export const notObjectOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "an object or null", value, issues, path, key);
};

export const mustBeObjectOrNull: Tell = (value, issues, path, key) => {
  if (value !== null && !isObject(value))
    notObjectOrNull(value, issues, path, key);
};

export const notArray: Tell = (value, issues, path, key) => {
  mustBe("type", "an array", value, issues, path, key);
};

export const mustBeArray: Tell = (value, issues, path, key) => {
  if (!isArray(value)) notArray(value, issues, path, key);
};

export const notArrayOrNull: Tell = (value, issues, path, key) => {
  mustBe("type", "an array or null", value, issues, path, key);
};

export const mustBeArrayOrNull: Tell = (value, issues, path, key) => {
  if (value !== null && !isArray(value))
    notArrayOrNull(value, issues, path, key);
};
