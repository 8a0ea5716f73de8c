import { createServer } from "node:http";

/** The API of petstore.yaml, on loopback. */
export async function startPetStore() {
  const server = createServer((request, response) => {
    if (request.headers["x-key"] !== "k")
      return void response.writeHead(401).end();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify([{ id: 1, name: "Rex" }]));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
