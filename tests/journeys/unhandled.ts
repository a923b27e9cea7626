/** What a page, or the program around it, leaves unhandled while a journey goes on: the file of the journey fails by it. */
import type { ChildProcess } from "node:child_process";
import type { Page } from "playwright-core";
import { afterAll, expect } from "vitest";

const unhandled: string[] = [];

afterAll(() => expect(unhandled, "errors and rejections that nobody handled").toEqual([]));

/** Of a page: errors and rejections alike are heard as page errors. */
export function watchPage(page: Page): void {
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
