// node turns.mjs CLIENT ROUNDS: CPU seconds of twenty calls and of twenty requests by `fetch`, in turns, with the server in this process.
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const [, , client, rounds] = process.argv;
const { Seam } = await import(pathToFileURL(client));
/** Rounds until the engine has compiled what there is to compile. */
const warmUp = 20;
const params = { acs_user_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6" };

const server = await listening();
const baseUrl = `http://127.0.0.1:${server.address().port}`;
const seam = new Seam({ apiKey: "seam_bench", baseUrl });
const tasks = [
  { used: [], request: () => seam.acs.users.suspend(params) },
  { used: [], request: fetching },
];
// Who begins changes from round to round, so that neither always cleans up after the other.
for (let round = -warmUp; round < rounds; round += 1)
  for (const task of round % 2 === 0 ? tasks : tasks.toReversed()) {
    const cpu = await secondsOf(task.request, 20);
    if (round >= 0) task.used.push({ cpu });
  }
server.closeAllConnections();
server.close();
const [ours, fetched] = tasks.map(({ used }) => used);
console.log(JSON.stringify({ ours, fetched }));

async function fetching() {
  const response = await fetch(`${baseUrl}/acs/users/suspend`, {
    method: "POST",
    headers: {
      authorization: "Bearer seam_bench",
      "content-type": "application/json",
    },
    body: JSON.stringify(params),
  });
  return response.json();
}

async function listening() {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json").end('{"ok":true}');
    });
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}

async function secondsOf(request, times) {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) await request();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
