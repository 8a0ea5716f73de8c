// `npm run bench`: what is emitted beside what others validate with. The peers are installed here, not with the project.
import { installPeers } from "./peers.mjs";

if (installPeers()) await import("./validation/run.mjs");
else process.exitCode = 1;
