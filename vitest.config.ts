import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      // Some tests run a whole England: on a busy machine longer than the five seconds that are allowed by default.
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/**/*.e2e.test.ts"],
          environment: "node",
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
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
