import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { findChromium } from "../e2e/browser.js";

/** The browser that is installed; nothing is downloaded. */
export const executable: string | undefined = findChromium();

/** A page, with all that a reader would be troubled by. */
export interface Visit {
  readonly page: Page;
  /** What the console shows besides information, errors of scripts, and dialogs. */
  readonly complaints: string[];
  /** Requests to other hosts than this machine. */
  readonly elsewhere: string[];
}

let browser: Promise<Browser> | undefined;

afterAll(async () => (await browser)?.close());

/** Opens a page in headless Chromium. */
export async function visit(url: string): Promise<Visit> {
  browser ??= chromium.launch({
    ...(executable !== undefined && { executablePath: executable }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
  const page = await (
    await browser
  ).newPage({ viewport: { width: 1400, height: 1000 } });
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    const { url: place } = message.location();
    // Beside a file that is no page, a browser may ask for an icon.
    const isAboutIcon = place.endsWith("/favicon.ico");
    if (!["info", "log", "debug"].includes(message.type()) && !isAboutIcon)
      complaints.push(`${message.text()} ${place}`);
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("dialog", (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()))
      elsewhere.push(request.url());
  });
  await page.goto(url);
  return { page, complaints, elsewhere };
}

/** What axe finds serious in a page, but for what the renderer brings: `rule: place`. */
export async function seriousFaults(
  page: Page,
  outside = "#reference",
): Promise<readonly string[]> {
  // The page's policy forbids scripts of others; the protocol's do not count among them.
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run({ exclude: [${JSON.stringify([outside])}] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target)))`,
  );
  return Array.isArray(found) ? found.map(String) : [String(found)];
}
