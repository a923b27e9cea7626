/** A workshop on desks: where its pack goes is asked once, and of two desks that save one plan the later one merges. */
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readPlan, type Plan } from "../../model";
import { answerDialogs, chooseMenu, launchApp, type Running } from "./app";
import { openService, settled } from "./browser-edition";

const started: Running[] = [];
afterEach(async () => {
  for (const one of started.splice(0).reverse()) await one.close();
});

async function desk(...args: string[]): Promise<Running> {
  const running = await launchApp({ args });
  started.push(running);
  return running;
}

const planIn = (text: string): Plan => {
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
};

test("the closing pack asks once for a folder, and says in one sentence what is in it", async () => {
  const { app, page, folder } = await desk();
  await openService(page, "Tiered children's service");
  await page.getByRole("button", { name: "Workshop", exact: true }).click();
  const place = join(folder, "Hand over");
  await mkdir(place);
  await app.evaluate(({ dialog }, chosen) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: asked.push("a file") > 0, filePath: "" });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: asked.push("a folder") < 0, filePaths: [chosen] });
  }, place);
  await page.getByRole("button", { name: "Closing pack", exact: true }).press("Enter");
  const names = ["docx", "pptx", "otplan"].map(
    (ending) => new RegExp(`, workshop of \\d{4}-\\d\\d-\\d\\d\\.${ending}$`),
  );
  await page
    .getByText(/^Saved .*\.docx, .*\.pptx and .*\.otplan in the folder “Hand over”\.$/)
    .first()
    .waitFor();
  const saved = (await readdir(place)).filter((name) => !name.startsWith("."));
  expect(saved).toHaveLength(3);
  for (const name of names) expect(saved.filter((one) => name.test(one))).toHaveLength(1);
  expect(await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual(["a folder"]);
}, 200_000);

test("of two desks that save one plan the later is offered to merge, is asked what both changed, and loses nothing", async () => {
  const first = await desk();
  await openService(first.page, "Tiered children's service");
  await settled(first.page);
  const file = join(first.folder, "shared.otplan");
  await answerDialogs(first.app, file);
  await chooseMenu(first.app, "file.save");
  await first.page.getByText("Saved shared.otplan.").waitFor();

  const second = await desk(file);
  await second.page.getByRole("navigation", { name: "Screens" }).waitFor();
  await settled(second.page);

  await first.page.getByRole("button", { name: "Workshop", exact: true }).click();
  await first.page.getByRole("textbox", { name: "Question of the day" }).fill("Who is seen first?");
  await first.page.getByRole("textbox", { name: "Question of the day" }).press("Tab");
  await chooseMenu(first.app, "file.save");
  await expect.poll(async () => (await readFile(file, "utf8")).includes("Who is seen first?")).toBe(true);

  await second.page.getByRole("button", { name: "Workshop", exact: true }).click();
  await second.page.getByRole("textbox", { name: "Question of the day" }).fill("What can wait?");
  await second.page.getByRole("textbox", { name: "Question of the day" }).press("Tab");
  await second.page.getByRole("tab", { name: "Notes and agenda" }).click();
  await second.page.getByLabel("While Base is shown").fill("Ask the quiet table.");
  await second.page.getByLabel("While Base is shown").press("Tab");
  await chooseMenu(second.app, "file.save");
  const asks = second.page.getByRole("dialog", { name: "The file has changed since it was opened" });
  await asks.getByRole("button", { name: "Merge its changes with mine…" }).press("Enter");

  const merge = second.page.getByRole("dialog", { name: "Merge another plan" });
  await merge.getByRole("heading", { name: /What comes/ }).waitFor();
  await merge.getByText("1 thing will be asked.").waitFor();
  await merge.getByRole("button", { name: "Next" }).press("Enter");
  await merge.getByRole("radio", { name: /Who is seen first\?/ }).press("Space");
  await merge.getByRole("button", { name: "Next" }).press("Enter");
  await merge.getByRole("heading", { name: /What it comes to/ }).waitFor();
  await merge.getByRole("button", { name: "Merge", exact: true }).and(second.page.locator(":enabled")).press("Enter");
  await second.page
    .getByText(/^Merged with “shared\.otplan”/)
    .first()
    .waitFor();
  await chooseMenu(second.app, "file.save");
  await expect
    .poll(async () => planIn(await readFile(file, "utf8")).workshop)
    .toMatchObject({ question: "Who is seen first?", notes: [{ text: "Ask the quiet table." }] });
}, 200_000);
