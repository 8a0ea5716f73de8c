/** Nesting beyond this is refused: no description needs it, and everything that walks values may recurse. */
export const maximumDepth = 500;
