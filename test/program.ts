import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./shared.js";

/** What a run of a program did and cost. */
export interface Run {
  readonly exitCode: number | null;
  /** Set when the run was ended by a signal: a crash, or the time limit. */
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly wallSeconds: number;
  /** Missing when the process could not report at its end. */
  readonly cpuSeconds: number | undefined;
  readonly peakMegabytes: number | undefined;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutSeconds?: number;
}

const reportUsage = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024 }));
  });
`)}`;

/** Runs `seamstress` as its users do: the built program in a process of its own. */
export function seamstress(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Run> {
  return runNode([join(root, "dist/main.js"), ...args], options);
}

/** Runs Node.js and measures what it costs. */
export function runNode(
  args: readonly string[],
  options: RunOptions = {},
): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", reportUsage, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, CI: "true", NO_COLOR: "1", ...options.env },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    timeout: (options.timeoutSeconds ?? 120) * 1000,
    killSignal: "SIGKILL",
  });
  const [stdout, stderr, usage] = [1, 2, 3].map((index) =>
    collect(child.stdio[index]),
  );
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode, signal) => {
      const { cpu, rss } = readUsage(usage?.() ?? "");
      resolve({
        exitCode,
        signal,
        stdout: stdout?.() ?? "",
        stderr: stderr?.() ?? "",
        wallSeconds: (performance.now() - started) / 1000,
        cpuSeconds: cpu,
        peakMegabytes: rss,
      });
    });
  });
}

function collect(stream: unknown): () => string {
  const chunks: Buffer[] = [];
  if (isReadable(stream)) stream.on("data", (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

interface Readable {
  on(event: "data", listener: (chunk: Buffer) => void): void;
}

function isReadable(stream: unknown): stream is Readable {
  return typeof stream === "object" && stream !== null && "read" in stream;
}

function readUsage(text: string): { cpu?: number; rss?: number } {
  return text === "" ? {} : JSON.parse(text);
}
