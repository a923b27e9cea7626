import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { folderOfItsOwn } from "../electron/desk";
import { chromiumPath, root } from "./app";

const require = createRequire(import.meta.url);

/** A copy of the project small enough to build in a second: a page with a model, a worker and a seed, and no Electron. */
function smallProject(): string {
  const folder = folderOfItsOwn();
  for (const folders of ["renderer/engine", "renderer/shell", "model", "seeds", "electron", "node_modules"])
    mkdirSync(join(folder, folders), { recursive: true });
  for (const name of [
    "vite.config.ts",
    "vite.browser.config.ts",
    "package.json",
    "electron/start.mjs",
    "electron/browser-edition",
    "electron/build/notices.ts",
    "renderer/engine/model-script.ts",
    "renderer/engine/engine-script-worker.ts",
    "renderer/engine/engine-seeds.ts",
    "renderer/engine/late-library.ts",
    "renderer/shell/inflated.ts",
    "renderer/shell/said-once.ts",
    "renderer/shell/seeds-carried.ts",
    "renderer/shell/start.ts",
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ["vite", "@vitejs", "zod"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write(
    "renderer/index.html",
    '<!doctype html><html lang="en-GB"><head><title>Small</title></head><body><script type="module" src="./main.ts"></script></body></html>',
  );
  write(
    "renderer/main.ts",
    'import { times } from "../model";\nimport numbers from "../seeds/numbers.json";\nimport Sum from "./engine/engine.worker?worker";\nimport "./page.css";\nconst sum = new Sum();\nsum.onmessage = ({ data }) => { document.title = `sum ${times(data, 2)}`; };\nsum.postMessage(numbers);\n',
  );
  write(
    "renderer/engine/engine.worker.ts",
    'import { times } from "../../model";\nself.onmessage = ({ data }) => self.postMessage(data.reduce((sum, each) => sum + times(each, 1), 0));\n',
  );
  write(
    "model/index.ts",
    '/* </script> and <!-- are text here */\nexport const times = (a, b) => a * b;\nexport const marks = ["</script>", "<!--"];\n',
  );
  write("seeds/numbers.json", "[1, 2]\n");
  write("renderer/page.css", "body { color: rgb(1, 2, 3); }\n");
  return folder;
}

/** The status of an answer to a path as it is written, which `fetch` would put right first. */
async function statusOf(port: number, path: string): Promise<number> {
  const socket = connect(port, "127.0.0.1");
  const method = path === "HEAD" ? "HEAD /" : `GET ${path}`;
  socket.end(`${method} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const part of socket) answer += String(part);
  return Number(answer.split(" ")[1]);
}

test("a port that is none is told so in a sentence", () => {
  for (const port of ["abc", "70000", "1.5"]) {
    const ran = spawnSync(process.execPath, ["electron/start.mjs"], {
      cwd: root,
      env: { ...process.env, PORT: port },
      encoding: "utf8",
    });
    expect([ran.status, ran.stderr.trim()]).toEqual([
      1,
      `PORT is "${port}", and a port is a number from 0 to 65535: PORT=5181 npm start.`,
    ]);
  }
});

test("without Electron, starting builds the browser edition and serves it to this computer only", async () => {
  const folder = smallProject();
  const child = spawn(process.execPath, ["electron/start.mjs"], {
    cwd: folder,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill();
  });
  const gaveUp = once(child, "exit").then(([code]) => {
    throw new Error(`it ended with ${String(code)} instead of serving a page`);
  });
  let words = "";
  while (!words.includes("open http")) words += String((await Promise.race([once(child.stdout, "data"), gaveUp]))[0]);
  const sentence =
    /Electron is not installed here .* so this is the browser edition: open (http:\/\/127\.0\.0\.1:\d+\/) and press Ctrl\+C here to stop\./.exec(
      words,
    );
  const address = sentence?.[1] ?? "";
  const page = await fetch(address);
  const html = await page.text();
  expect(page.status).toBe(200);
  expect((await fetch(`${address}package.json`)).status).toBe(404);
  // What no browser asks is answered too, and ends nothing.
  const { port } = new URL(address);
  const odd = ["//", "///x", "/%", "/\\", "http://[", "*", "/../package.json", "/index.html?x", "HEAD"];
  const answers = await Promise.all(odd.map((path) => statusOf(Number(port), path)));
  expect(answers).toEqual([404, 404, 404, 404, 404, 404, 404, 200, 404]);
  expect((await fetch(address)).status).toBe(200);

  // One file: nothing else is referred to, and what is inside is named by its hash.
  expect(html).not.toMatch(/<script[^>]+src=|<link[^>]+href=/);
  expect(html).toMatch(
    /content="default-src 'none'; script-src( 'sha256-[^']+'){5} 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; worker-src blob:;/,
  );

  // It runs with its worker and its styles, from the server and straight from the disk.
  const { chromium } = require("playwright-core") as typeof import("playwright-core");
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
  onTestFinished(() => browser.close());
  for (const place of [address, pathToFileURL(join(folder, "dist/browser/index.html")).href]) {
    const opened = await browser.newPage();
    await opened.goto(place);
    await expect.poll(() => opened.title()).toBe("sum 6");
    expect(await opened.locator("body").evaluate((body) => getComputedStyle(body).color)).toBe("rgb(1, 2, 3)");
  }
});
