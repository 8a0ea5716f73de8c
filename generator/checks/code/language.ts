/** What a check is printed in: TypeScript, which is emitted, or the same without types, which is run at once. */
export type Language = "typescript" | "javascript";
