/** The page on the strategy and the action plan as the app shows it: every line, and nothing written as a mark. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { commands } from "../../renderer/commands";
import { Mission } from "../../renderer/mission/mission";
import { readPage } from "../../renderer/mission/read-page";
import page from "../../seeds/mission.md?raw";
import { textOf } from "./markup";

const rows = readPage(page).flatMap((table) => table.rows);

it("has every line of the page, and no column of checks", () => {
  expect(rows).toHaveLength(
    page
      .split("\n")
      .filter((line) => line.startsWith("| ") && !/^\| (What the document says|Aim or action) /.test(line)).length,
  );
  expect(readPage(page).flatMap(({ head }) => head)).not.toContain("Checked against");
});

it("names what it leads to as the app does", () => {
  const text = textOf(renderToStaticMarkup(<Mission onClose={() => undefined} />));
  expect(text).toContain("Workforce: Who the workforce is");
  expect(text).toContain("Plan: England by NHS region");
  expect(text).not.toContain("plan.opening");
  expect(text).toContain("Scenario: ");
  expect(text).not.toMatch(/`|\b(screen|scenario|assumption|measure|plan|option|figure|run):[a-z-]/);
});

it("is in the Help menu", () => {
  expect(commands.find(({ id }) => id === "help.mission")).toMatchObject({ menu: "help" });
});
