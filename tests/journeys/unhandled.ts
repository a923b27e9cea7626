/**
 * What a page, or the program around it, leaves unhandled while a journey goes on: the file of the journey fails by it.
 * Of a journey that fails, what its pages showed is printed, since a runner elsewhere keeps no picture.
 */
import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterEach, aroundAll, expect } from "vitest";

const unhandled: string[] = [];

// Around the hooks of the file, so that what closing it leaves unhandled is seen too.
aroundAll(async (run) => {
  await run();
  expect(unhandled, "errors and rejections that nobody handled").toEqual([]);
});

const pages = new Set<Page>();

/** Before the file's own hook, which may close the page (`sequence.hooks` in vitest.config.ts). */
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  for (const page of pages) console.log(`When "${task.name}" failed, ${await shownOn(page)}`);
});

/** A page that hangs cannot be read either, and says as much. */
async function shownOn(page: Page): Promise<string> {
  const read = page.evaluate(
    () => document.querySelector<HTMLElement>("dialog[open]")?.innerText ?? document.body.innerText,
  );
  const shown = await Promise.race([read, sleep(5_000)]).catch((fault: unknown) => String(fault));
  return shown === undefined ? `the page "${page.url()}" did not answer.` : `the page showed:\n${shown}`;
}

/** What a page may take for one step, in milliseconds: a limit ends what hangs, and says nothing of what is slow. */
const PATIENCE = 120_000;

/** Of a page: errors and rejections alike are heard as page errors. A busy machine is waited for. */
export function watchPage(page: Page): void {
  page.setDefaultTimeout(PATIENCE);
  pages.add(page);
  page.on("close", () => pages.delete(page));
  page.on("pageerror", (fault) => unhandled.push(`page: ${fault.message}`));
}

/** As Node, Electron and the stand-in for it tell of them. */
const told =
  /^\[main\] (?:unhandledRejection|uncaughtException)|UnhandledPromiseRejection|Unhandled rejection|Uncaught Exception/i;

/** Of the main process: it says so on standard error. */
export function watchProgram({ stderr }: ChildProcess): void {
  let rest = "";
  stderr?.on("data", (data: Buffer) => {
    const lines = `${rest}${data.toString("utf8")}`.split("\n");
    rest = lines.pop() ?? "";
    unhandled.push(...lines.filter((line) => told.test(line)).map((line) => `program: ${line}`));
  });
}
