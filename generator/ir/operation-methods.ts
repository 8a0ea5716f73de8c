/** The fields of a Path Item that hold an operation (OpenAPI 3.1, 4.8.9.1). */
export const operationMethods = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
] as const;

export type OperationMethod = (typeof operationMethods)[number];

export function isOperationMethod(key: string): key is OperationMethod {
  return operationMethods.some((method) => method === key);
}
