import { appendFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Packs the generator, installs it in an empty folder, and makes, builds and packs an SDK by the very steps of the workflow that
 * `seamstress init` writes there.
 *
 * @returns the SDK's tarball
 */
export async function makeSdk(root, work, run) {
  const user = join(work, "user");
  await mkdir(user);
  const packed = await run(
    root,
    "npm",
    "pack",
    "--json",
    "--pack-destination",
    work,
  );
  const [{ filename }] = JSON.parse(packed.slice(packed.indexOf("[\n")));
  await run(
    user,
    "npm",
    "install",
    "--no-audit",
    "--no-fund",
    join(work, filename),
  );
  await cp(
    join(root, "test/consumers/petstore.yaml"),
    join(user, "petstore.yaml"),
  );
  await run(user, "npx", "seamstress", "init", "--spec", "petstore.yaml");
  // What methods are called is not the question here.
  await appendFile(
    join(user, "sdk.yaml"),
    "\nnames:\n  get /pets: pets.list\n",
  );
  await beRepository(user, run);
  for (const step of await stepsOf(user)) await takeStep(step, user, run);
  const sdk = join(user, "sdk");
  await run(sdk, "npm", "pack", "--pack-destination", work);
  console.log("  seamstress init, and the steps of its workflow: work");
  return join(work, "pet-store-1.0.0.tgz");
}

/** A repository with a remote, and a `gh` that has no pull requests yet and opens one. */
async function beRepository(user, run) {
  const remote = join(user, "../remote.git");
  await mkdir(join(user, "bin"));
  await writeFile(join(user, "bin/gh"), '#!/bin/sh\necho "$@" >> ../gh.log\n', {
    mode: 0o755,
  });
  await writeFile(join(user, ".gitignore"), "node_modules\nbin\n");
  const git = (...args) =>
    run(
      user,
      "git",
      "-c",
      "user.name=a",
      "-c",
      "user.email=a@b.example",
      ...args,
    );
  await git("init", "--quiet");
  await git("add", ".");
  await git("commit", "--quiet", "--message", "Begin");
  await git("init", "--quiet", "--bare", remote);
  await git("remote", "add", "origin", remote);
}

/** The steps of the job that refreshes, those that run something. */
async function stepsOf(user) {
  const { parse } = createRequire(
    join(user, "node_modules/seamstress/package.json"),
  )("yaml");
  const text = await readFile(join(user, ".github/workflows/sdk.yml"), "utf8");
  return parse(text).jobs.refresh.steps.filter(({ run }) => run !== undefined);
}

function takeStep({ run: script, env = {}, ...step }, user, run) {
  const folder = join(user, step["working-directory"] ?? ".");
  const variables = Object.entries(env)
    .filter(([, value]) => !value.includes("${{"))
    .map(([name, value]) => `export ${name}='${value}'\n`);
  return run(
    folder,
    "bash",
    "-eo",
    "pipefail",
    "-c",
    `export PATH="${user}/bin:$PATH"\n${variables.join("")}${script}`,
  );
}
