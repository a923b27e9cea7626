import { defineConfig } from "vitest/config";
import { notices } from "./electron/build/notices.ts";

/** Some tests run a whole England: on a busy machine longer than the five seconds that are allowed by default. */
const unit = { environment: "node" as const, testTimeout: 30_000, hookTimeout: 30_000 };
/** What keeps something between two calls (stores, pages, windows) starts each file afresh. */
const keepsState = ["tests/{renderer,electron,charts,screenshots}/**/*.test.{ts,tsx}"];

export default defineConfig({
  plugins: [notices],
  test: {
    // Of two processors one would be left alone; more than two files at a time would only crowd a small machine.
    maxWorkers: 2,
    projects: [
      // The sums keep nothing, so that loading them once for all files is safe; it halves the time of the whole.
      {
        extends: true,
        test: {
          ...unit,
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/**/*.e2e.test.ts", ...keepsState],
          isolate: false,
        },
      },
      { extends: true, test: { ...unit, name: "unit-apart", include: keepsState } },
      // A busy machine takes longer than the one second that is waited for by default.
      {
        test: {
          name: "journeys",
          include: ["tests/**/*.e2e.test.ts"],
          environment: "node",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
