/** Codes that no folder of files can bring about, with the test that does, and which one in it. */
export const testedElsewhere: Readonly<Record<string, string>> = {
  "file-unreadable": "test/document/load.test.ts: a folder instead of a file",
  "ref-network-refused": "test/document/network.test.ts",
  "overlay-too-large":
    "test/overlay/overlay.test.ts: cannot be used to multiply without end",
  "refresh-no-source":
    "test/refresh/refresh.test.ts: sources cannot be nothing",
  "refresh-no-openapi":
    "test/refresh/refresh.test.ts: a page is told of when it holds none",
  "refresh-skipped":
    "test/refresh/refresh.test.ts: folders, of which other files are skipped",
  "refresh-disagreement":
    "test/refresh/refresh.test.ts: two pages that disagree",
  "refresh-replaces-all": "test/refresh/command.test.ts",
  "refresh-header-invalid": "test/refresh/headers.test.ts",
  "init-exists": "test/command/init.test.ts",
  "init-path": "test/command/init.test.ts",
  "init-secret": "test/command/init.test.ts",
  "refresh-external-reference":
    "test/refresh/refresh.test.ts: a whole document that refers to others",
  "ref-network-failed": "test/document/network.test.ts",
  "schema-chain-too-long": "test/lower/schema.test.ts: a long chain",
  "output-changed": "test/diagnostics/drift.test.ts",
  "output-missing": "test/diagnostics/drift.test.ts",
  "output-extra": "test/diagnostics/drift.test.ts",
  "output-stale": "test/diagnostics/drift.test.ts",
  "output-path-unsafe": "test/diagnostics/guards.test.ts",
  "output-not-parsable": "test/diagnostics/guards.test.ts",
  "output-not-typed": "test/verify/verify.slow.test.ts",
  "output-not-as-promised": "test/verify/verify.slow.test.ts",
  "output-not-formatted": "test/output/format.slow.test.ts",
  "openapi-types-unsafe": "test/diagnostics/guards.test.ts",
  "output-not-ours": "test/output/output.test.ts",
  "output-foreign-file": "test/output/output.test.ts",
  "names-moved": "test/command/names-file.test.ts",
  "names-not-read": "test/command/names-file.test.ts",
  "output-manifest-unreadable": "test/output/output.test.ts",
  "output-unwritable": "test/output/output.test.ts",
};
