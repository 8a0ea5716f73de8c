/** Codes that no folder of files can bring about, with the test that does. */
export const testedElsewhere: Readonly<Record<string, string>> = {
  "file-unreadable": "test/document/load.test.ts: a folder instead of a file",
  "ref-network-refused": "test/document/network.test.ts",
  "ref-network-failed": "test/document/network.test.ts",
};
