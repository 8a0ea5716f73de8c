// Who uses the SDK: the files of a program, and the steps that build and run it. What does not work is told in README.md.

const call = `const petStore = new PetStore({ key: "k", baseUrl: process.env.PETS });
const pets = await petStore.pets.list({ limit: 1 });
if (pets[0].name !== "Rex") throw new Error(JSON.stringify(pets));
`;
const esm = `import { PetStore } from "pet-store";
import { list } from "pet-store/pets";

${call}await list(petStore, {});
`;
const cjs = `const { PetStore } = require("pet-store");

async function main() {
  ${call}}
main().catch((error) => {
  console.error(error);
  process.exit(1);
});
`;
const typed = `import { PetStore, type Pet, ValidationError } from "pet-store";
import { list } from "pet-store/pets";
import type { paths } from "pet-store/openapi";

const petStore = new PetStore({ key: "k" });
export const pets: Promise<readonly Pet[]> = petStore.pets.list({ limit: 1 });
export const again = list(petStore, {});
export type Path = keyof paths;
export const isInvalid = (error: unknown): boolean => error instanceof ValidationError;
`;
const test = `import { PetStore } from "pet-store";

test("lists pets", async () => {
  ${call}});
`;
const page = `import { PetStore } from "pet-store";
import { Client } from "./client";

export default async function Page() {
  const petStore = new PetStore({ key: "k", baseUrl: process.env.PETS });
  const pets = await petStore.pets.list({ limit: 1 });
  return <main>{pets.map((pet) => <p key={pet.id}>{pet.name}</p>)}<Client /></main>;
}
`;
const client = `"use client";
import { PetStore, ValidationError } from "pet-store";

export function Client() {
  const add = async () => {
    const petStore = new PetStore({ key: "k" });
    await petStore.pets.list({ limit: 0 }).catch((error) => console.log(error instanceof ValidationError));
  };
  return <button onClick={add}>Add</button>;
}
`;
const layout = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;
const next = {
  "app/layout.jsx": layout,
  "app/page.jsx": page,
  "app/client.jsx": client,
};
const holdsRex = [
  "node",
  "-e",
  'if (!require("fs").readFileSync(".next/server/app/index.html", "utf8").includes("Rex")) process.exit(1)',
];

function tsconfig(options) {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: "ES2022",
    types: [],
    noEmit: true,
    ...options,
  };
  return { "tsconfig.json": JSON.stringify({ compilerOptions }) };
}

function esbuild(options) {
  const all = JSON.stringify({ ...options, bundle: true, logLevel: "error" });
  return ["node", "-e", `require("esbuild").buildSync(${all})`];
}

const tsc = ["node", "tool:typescript/bin/tsc"];
const jest = "tool:jest/bin/jest.js";

export const consumers = [
  {
    name: "types-nodenext",
    files: { "use.ts": typed, ...tsconfig({ module: "NodeNext" }) },
    steps: [tsc],
  },
  {
    name: "types-bundler",
    files: {
      "use.ts": typed,
      ...tsconfig({ module: "ESNext", moduleResolution: "bundler" }),
    },
    steps: [tsc],
  },
  {
    name: "types-node10",
    files: {
      "use.ts": typed,
      ...tsconfig({ module: "ESNext", moduleResolution: "node10" }),
    },
    steps: [tsc],
    fails: true,
  },
  { name: "esm", files: { "main.mjs": esm }, steps: [["node", "main.mjs"]] },
  {
    name: "require-esm",
    files: { "main.cjs": cjs },
    steps: [["node", "main.cjs"]],
  },
  {
    name: "esbuild",
    files: { "main.mjs": esm },
    steps: [
      esbuild({ entryPoints: ["main.mjs"], outfile: "out.mjs", format: "esm" }),
      ["node", "out.mjs"],
    ],
  },
  {
    name: "esbuild-cjs",
    files: { "main.cjs": cjs },
    steps: [
      esbuild({
        entryPoints: ["main.cjs"],
        outfile: "out.cjs",
        platform: "node",
      }),
      ["node", "out.cjs"],
    ],
  },
  {
    name: "vite",
    files: {
      "index.html": '<script type="module" src="/main.mjs"></script>',
      "main.mjs": esm.replaceAll(
        "process.env.PETS",
        '"https://petstore.example"',
      ),
      "vite.config.mjs": 'export default { build: { target: "es2022" } };',
    },
    steps: [["node", "tool:vite/bin/vite.js", "build", "--logLevel=warn"]],
  },
  {
    name: "vite-ssr",
    files: {
      "main.mjs": esm,
      "vite.config.mjs": "export default { ssr: { noExternal: true } };",
    },
    steps: [
      ["node", "tool:vite/bin/vite.js", "build", "--ssr", "main.mjs"],
      ["node", "dist/main.js"],
    ],
  },
  {
    name: "jest-esm",
    files: {
      "pets.test.mjs": test,
      "jest.config.mjs":
        'export default { testMatch: ["**/*.test.mjs"], transform: {} };',
    },
    steps: [["node", "--experimental-vm-modules", jest]],
  },
  {
    name: "jest-babel",
    files: {
      "package.json": '{ "name": "jest-babel", "private": true }',
      "pets.test.js": test,
      "babel.config.js":
        'module.exports = { plugins: ["@babel/plugin-transform-modules-commonjs"] };',
      "jest.config.js":
        'module.exports = { transformIgnorePatterns: ["node_modules/(?!pet-store/)"] };',
    },
    steps: [["node", jest]],
  },
  {
    name: "jest-cjs",
    files: {
      "package.json": '{ "name": "jest-cjs", "private": true }',
      "pets.test.js": test.replace(
        /import (.*) from (".*");/,
        "const $1 = require($2);",
      ),
      "jest.config.js": "module.exports = { transform: {} };",
    },
    steps: [["node", jest]],
    fails: true,
  },
  {
    name: "next-turbopack",
    files: next,
    steps: [["node", "tool:next/dist/bin/next", "build"], holdsRex],
  },
  {
    name: "next-webpack",
    files: next,
    steps: [
      ["node", "tool:next/dist/bin/next", "build", "--webpack"],
      holdsRex,
    ],
  },
];
