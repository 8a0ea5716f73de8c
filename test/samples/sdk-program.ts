import type { Collected, CollectedApi } from "./collected.js";

/** A program that runs the samples in TypeScript, each with the credentials that it takes, and prints what the SDK refuses. */
export function sdkProgram(
  { sdk: { client }, samples }: CollectedApi,
  entry: string,
  url: string,
): string {
  const { name, variable, servers } = client;
  const server = servers[0]?.url ?? "";
  const baseUrl = /^https?:/.test(server)
    ? undefined
    : new URL(server, "https://example.com").href;
  const optionsOf = ({ written }: Collected): string => {
    const named = client.auth.filter(
      ({ env }) =>
        env !== undefined && written["python-requests"].includes(env),
    );
    const taken = named.length > 0 ? named : client.auth;
    const options = taken.flatMap(({ option, prefixes, headers }) => [
      [option, `${prefixes[0] ?? ""}secret`],
      ...headers.map((each) => [each.option, "secret"]),
    ]);
    return JSON.stringify({ ...Object.fromEntries(options), baseUrl });
  };
  const calls = samples.map(
    (sample) =>
      `async () => {\nconst ${variable} = connect(${optionsOf(sample)});\n${sample.written.typescript}\n},`,
  );
  return `
import { ${name} } from ${JSON.stringify(entry)};
let number = 0;
const connect = (options: object) => new ${name}({
  ...options,
  fetch: async (input: string, init: RequestInit) => {
    const { pathname, search } = new URL(input);
    const headers = new Headers(init.headers);
    headers.set("x-sample", String(number));
    await fetch(${JSON.stringify(url)} + pathname + search, { ...init, headers });
    return new Response("{}");
  },
} as never);
const calls: (() => Promise<unknown>)[] = [
${calls.join("\n")}
];
for (const call of calls) {
  await call().catch((error: Error) => {
    if (/ValidationError|ConfigurationError/.test(error.name)) console.log(number, error.message);
  });
  number += 1;
}
`;
}
