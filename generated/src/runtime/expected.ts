import { isArray, isObject, mustBe, type Place } from "./check.js";

// `notString` tells that a value is not of the type or format that it must be; `mustBeString` tests it, and tells. Each is an export of its
// own, so that a bundle holds only those that it uses.

/**
 * Adds the issue that a value is not what it must be, or that nothing was given.
 *
 * @param at where `value` is, or with `key` what holds it
 */
export type Tell = (value: unknown, at: Place, key?: string | number) => void;

export const notString: Tell = (value, at, key) => {
  mustBe("type", "a string", value, at, key);
};

export const mustBeString: Tell = (value, at, key) => {
  if (typeof value !== "string") notString(value, at, key);
};

export const notStringOrNull: Tell = (value, at, key) => {
  mustBe("type", "a string or null", value, at, key);
};

export const mustBeStringOrNull: Tell = (value, at, key) => {
  if (value !== null && typeof value !== "string")
    notStringOrNull(value, at, key);
};

export const notInteger: Tell = (value, at, key) => {
  mustBe("type", "an integer", value, at, key);
};

export const mustBeInteger: Tell = (value, at, key) => {
  if (!Number.isInteger(value)) notInteger(value, at, key);
};

export const notIntegerOrNull: Tell = (value, at, key) => {
  mustBe("type", "an integer or null", value, at, key);
};

export const mustBeIntegerOrNull: Tell = (value, at, key) => {
  if (value !== null && !Number.isInteger(value))
    notIntegerOrNull(value, at, key);
};

export const notNumber: Tell = (value, at, key) => {
  mustBe("type", "a number", value, at, key);
};

export const mustBeNumber: Tell = (value, at, key) => {
  if (!Number.isFinite(value)) notNumber(value, at, key);
};

export const notNumberOrNull: Tell = (value, at, key) => {
  mustBe("type", "a number or null", value, at, key);
};

export const mustBeNumberOrNull: Tell = (value, at, key) => {
  if (value !== null && !Number.isFinite(value))
    notNumberOrNull(value, at, key);
};

export const notBoolean: Tell = (value, at, key) => {
  mustBe("type", "true or false", value, at, key);
};

export const mustBeBoolean: Tell = (value, at, key) => {
  if (typeof value !== "boolean") notBoolean(value, at, key);
};

export const notBooleanOrNull: Tell = (value, at, key) => {
  mustBe("type", "true or false or null", value, at, key);
};

export const mustBeBooleanOrNull: Tell = (value, at, key) => {
  if (value !== null && typeof value !== "boolean")
    notBooleanOrNull(value, at, key);
};

export const notObject: Tell = (value, at, key) => {
  mustBe("type", "an object", value, at, key);
};

export const mustBeObject: Tell = (value, at, key) => {
  if (!isObject(value)) notObject(value, at, key);
};

export const notObjectOrNull: Tell = (value, at, key) => {
  mustBe("type", "an object or null", value, at, key);
};

export const mustBeObjectOrNull: Tell = (value, at, key) => {
  if (value !== null && !isObject(value)) notObjectOrNull(value, at, key);
};

export const notArray: Tell = (value, at, key) => {
  mustBe("type", "an array", value, at, key);
};

export const mustBeArray: Tell = (value, at, key) => {
  if (!isArray(value)) notArray(value, at, key);
};

export const notArrayOrNull: Tell = (value, at, key) => {
  mustBe("type", "an array or null", value, at, key);
};

export const mustBeArrayOrNull: Tell = (value, at, key) => {
  if (value !== null && !isArray(value)) notArrayOrNull(value, at, key);
};
