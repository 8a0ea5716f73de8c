import { type JsonValue, setOwn } from "../../../ir/json.js";
import type { TextNode } from "../../text/positions.js";

export type ScalarValue = string | number | boolean | null;

/** Makes something of the values of a text as they are read; offsets are UTF-16 units. */
export interface Builder<Node> {
  scalar(value: ScalarValue, start: number, end: number): Node;
  object(start: number): ObjectBuilder<Node>;
  array(start: number): ArrayBuilder<Node>;
}

export interface ObjectBuilder<Node> {
  /** Tells whether the key is new. */
  put(key: string, start: number, end: number, value: Node): boolean;
  done(end: number): Node;
}

export interface ArrayBuilder<Node> {
  push(value: Node): void;
  done(end: number): Node;
}

/** Builds plain JSON. */
export const values: Builder<JsonValue> = {
  scalar: (value) => value,
  object: () => {
    const object: Record<string, JsonValue> = {};
    return {
      put(key, _start, _end, value): boolean {
        if (Object.hasOwn(object, key)) return false;
        setOwn(object, key, value);
        return true;
      },
      done: () => object,
    };
  },
  array: () => {
    const array: JsonValue[] = [];
    return { push: (value) => void array.push(value), done: () => array };
  },
};

/** Builds the positions of values. */
export const positions: Builder<TextNode> = {
  scalar: (_, start, end) => ({
    value: { start, end },
    child: () => undefined,
  }),
  object: (start) => {
    const members = new Map<string, TextNode>();
    return {
      put(key, keyStart, keyEnd, node): boolean {
        members.set(key, { ...node, key: { start: keyStart, end: keyEnd } });
        return true;
      },
      done: (end) => ({
        value: { start, end },
        child: (token) => members.get(token),
      }),
    };
  },
  array: (start) => {
    const items: TextNode[] = [];
    return {
      push: (node) => void items.push(node),
      done: (end) => ({
        value: { start, end },
        child: (token) =>
          /^\d+$/.test(token) ? items[Number(token)] : undefined,
      }),
    };
  },
};
