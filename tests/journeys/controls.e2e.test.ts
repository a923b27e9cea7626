/** What the controls and the frame do when they are used, in a real browser: the one-file edition, opened from disk. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { root } from "./app";
import { goTo, openBrowser, openEdition, openEngland, paste, settled } from "./browser-edition";

let browser: Browser;
let page: Page;
let faults: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page, faults } = await openEdition(browser));
  await openEngland(page);
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
});

const panel = (): Locator => page.getByRole("complementary", { name: "Details" });
/** What undo would take back, as its button says; "Undo" when there is nothing. */
const undoes = (): Promise<string | null> => page.getByRole("button", { name: /^Undo/ }).getAttribute("aria-label");
const status = (): Promise<string> => page.locator(".plan-status").innerText();

/** Opens a figure on the right from the register. */
async function openFigure(name: string): Promise<void> {
  await goTo(page, "Assumptions");
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("button", { name, exact: true }).first().click();
  await panel().getByRole("heading", { level: 2, name }).waitFor();
}

/** Runs a command as the palette does. */
async function command(words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox", { name: "Find a command" }).fill(words);
  await page.keyboard.press("Enter");
}

describe("a box for a number", () => {
  let box: Locator;
  beforeEach(async () => {
    await openFigure("Leaver rate");
    box = panel().getByRole("textbox", { name: "London" });
    expect(await box.inputValue()).toBe("10%");
  });

  test("takes what is typed in the words people use, on Enter and on leaving it, one undo step each", async () => {
    await box.fill("8");
    await box.press("Enter");
    expect(await box.inputValue()).toBe("8%");
    await box.fill("7%");
    await box.press("Tab");
    expect(await box.inputValue()).toBe("7%");
    expect(await undoes()).toMatch(/^Undo: Leaver rate/);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(() => box.inputValue()).toBe("8%");
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(() => box.inputValue()).toBe("10%");
    expect(await undoes()).toBe("Undo");
  });

  test("refuses what is not a number, or outside its limits, with a sentence, and leaves the plan alone", async () => {
    await box.fill("plenty");
    await box.press("Enter");
    expect(await panel().getByRole("alert").innerText()).not.toBe("");
    expect([await box.inputValue(), await box.getAttribute("aria-invalid")]).toEqual(["plenty", "true"]);
    await box.fill("150%");
    await box.press("Enter");
    expect(await panel().getByRole("alert").innerText()).toBe(
      "Leaver rate, London must be between 0 and 100%, and 150% is not.",
    );
    expect(await undoes()).toBe("Undo");
    expect(await status()).toBe("Worked example");
  });

  test("asks about what could be two figures, and takes the one that is picked", async () => {
    for (const [typed, picked, shown] of [
      ["0.12", "12%", "12%"],
      ["0.12", "0.12%", "0.12%"],
      ["=0.8*12", "9.6%", "= (0.8*12) / 100"],
    ] as const) {
      await box.fill(typed);
      await box.press("Enter");
      expect(await panel().getByRole("alert").innerText()).toMatch(/ (is|Is that) .* or .*\?$|Is that/);
      await panel().getByRole("button", { name: picked, exact: true }).click();
      await expect.poll(() => box.inputValue()).toBe(shown);
      expect(await panel().getByRole("alert").count()).toBe(0);
      await page.getByRole("button", { name: /^Undo/ }).click();
      await expect.poll(() => box.inputValue()).toBe("10%");
    }
  });

  test("takes a column for itself and the boxes below as one step, and nothing of it where a cell cannot be read", async () => {
    const values = (): Promise<string[]> =>
      panel()
        .locator(".panel-values input.number")
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    await paste(box, "London\t11%");
    await expect.poll(() => box.inputValue()).toBe("11%");
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(() => box.inputValue()).toBe("10%");
    await paste(box, "Band 6\t5%");
    expect(await panel().getByRole("alert").innerText()).toContain('"Band 6"');
    await page.getByRole("button", { name: "Leave all as they are" }).click();
    box = panel().getByRole("textbox", { name: "South East" });
    await paste(box, "9.3\n10.2");
    await expect.poll(async () => (await values()).slice(1)).toEqual(["9.3%", "10.2%"]);
    await page.getByRole("button", { name: "Undo: Pasted figures" }).click();
    await expect.poll(async () => (await values()).slice(1)).toEqual(["9.4%", "10%"]);
    await paste(box, "9.3\n12abc");
    expect(await panel().getByRole("alert").innerText()).toMatch(/^Nothing is changed\..*Row 2/s);
    expect((await values()).slice(1)).toEqual(["9.4%", "10%"]);
    await page.getByRole("button", { name: "Fill the other 1 box" }).click();
    await expect.poll(async () => (await values()).slice(1)).toEqual(["9.3%", "10%"]);
  });

  test("forgets what is half typed on Esc, and the sentence with it", async () => {
    await box.fill("plenty");
    await box.press("Enter");
    await box.press("Escape");
    expect([await box.inputValue(), await box.getAttribute("aria-invalid")]).toEqual(["10%", "false"]);
    expect(await panel().getByRole("alert").count()).toBe(0);
    await box.fill("3%");
    await box.press("Escape");
    await box.blur();
    expect([await box.inputValue(), await undoes()]).toEqual(["10%", "Undo"]);
  });

  test("goes up and down with the arrow keys, ten times as far with Shift, and never past a limit", async () => {
    await box.press("ArrowUp");
    expect(await box.inputValue()).toBe("10.1%");
    await box.press("Shift+ArrowDown");
    expect(await box.inputValue()).toBe("9.1%");
    await box.fill("0.5%");
    await box.press("Enter");
    await box.press("Shift+ArrowDown");
    expect(await box.inputValue()).toBe("0.5%");
  });

  test("keeps undo of what is typed to itself", async () => {
    await box.fill("9%");
    await box.press("Enter");
    await box.press("Control+z");
    expect(await undoes()).toMatch(/^Undo: Leaver rate/);
  });

  test("is one control with its slider: each shows what the other was moved to, and a drag is one undo step", async () => {
    const slider = panel().getByRole("slider", { name: "London, slider" });
    await slider.press("ArrowRight");
    expect(await box.inputValue()).toBe("10.1%");
    await page.getByRole("button", { name: /^Undo/ }).click();
    const at = (await slider.boundingBox())!;
    await slider.hover();
    await page.mouse.down();
    for (const part of [0.6, 0.7, 0.8]) await page.mouse.move(at.x + at.width * part, at.y + at.height / 2);
    await page.mouse.up();
    const dragged = await box.inputValue();
    expect(Number.parseFloat(dragged)).toBeGreaterThan(10);
    expect(Number(await slider.inputValue()) * 100).toBeCloseTo(Number.parseFloat(dragged), 6);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(() => box.inputValue()).toBe("10%");
    expect(await undoes()).toBe("Undo");
  });
});

test("a figure changed beside the Overview stands in its box key by key, and its headline follows; undo takes each back", async () => {
  const settled = (): Promise<unknown> =>
    page.waitForFunction(() => document.querySelector("[data-stale='true']") === null);
  const headline = page.getByRole("heading", { level: 1, name: /WTE/ });
  await headline.waitFor();
  await page
    .getByRole("button", { name: /^Vacant posts, .*why\?/ })
    .first()
    .click();
  await panel().getByRole("button", { name: "Leaver rate", exact: true }).first().click();
  const box = panel().getByRole("textbox", { name: "All others" });
  await box.focus();
  await settled();
  const [before, began] = [await headline.innerText(), Number.parseFloat(await box.inputValue())];
  for (const step of [1, 2, 3, 4]) {
    await page.keyboard.press("Shift+ArrowUp");
    expect(Number.parseFloat(await box.inputValue())).toBeCloseTo(began + step, 6);
  }
  await settled();
  expect(await headline.innerText()).not.toBe(before);
  expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
  for (let step = 0; step < 4; step += 1) await page.getByRole("button", { name: /^Undo/ }).click();
  await settled();
  expect(await headline.innerText()).toBe(before);
  await box.focus();
  expect(Number.parseFloat(await box.inputValue())).toBeCloseTo(began, 6);
});

test("shares give way in proportion, except those held, and change only when they are taken over", async () => {
  await goTo(page, "Assumptions");
  await page.getByRole("searchbox").fill("share of staff by level");
  await page
    .getByRole("button", { name: /^Values and details of / })
    .first()
    .click();
  const group = page.getByRole("group", { name: /^Shared out/ }).first();
  const boxes = group.getByRole("textbox");
  const values = async (): Promise<number[]> => {
    const found: number[] = [];
    for (const one of await boxes.all()) found.push(Number.parseFloat(await one.inputValue()));
    return found;
  };
  const before = await values();
  await group
    .getByRole("checkbox", { name: /^Hold / })
    .nth(1)
    .check();
  expect(await boxes.nth(1).isDisabled()).toBe(true);
  await boxes.first().fill(`${before[0]! - 5}%`);
  await boxes.first().press("Enter");
  const moved = await values();
  expect(moved[0]).toBeCloseTo(before[0]! - 5, 6);
  expect(moved[1]).toBe(before[1]);
  for (const [i, share] of moved.entries()) if (i > 1) expect(share).toBeGreaterThanOrEqual(before[i]!);
  expect(moved.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 1);
  expect(await undoes()).toBe("Undo");

  await group.getByRole("button", { name: "Leave as they were" }).click();
  expect(await values()).toEqual(before);

  // Without making room they no longer add up, and cannot be taken over until they do.
  await group.getByRole("checkbox", { name: "The others make room, in proportion" }).uncheck();
  await boxes.first().fill(`${before[0]! - 5}%`);
  await boxes.first().press("Enter");
  expect(await group.getByRole("status").innerText()).toMatch(/^5\.0% is not given to anybody\./);
  const take = group.getByRole("button", { name: "Use these shares" });
  expect(await take.isDisabled()).toBe(true);
  await group.getByRole("button", { name: "Share it out in proportion" }).click();
  await take.click();
  const taken = await values();
  expect(taken.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 1);
  expect(taken).not.toEqual(before);
  expect(await undoes()).not.toBe("Undo");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(values).toEqual(before);
});

describe("commands", () => {
  test("are found by their words and run with Enter; Esc puts focus back where it was", async () => {
    await page.getByRole("button", { name: "Overview", exact: true }).focus();
    await page.keyboard.press("Control+k");
    const dialog = page.getByRole("dialog", { name: "Find a command" });
    const search = dialog.getByRole("searchbox");
    await search.waitFor();
    expect(await search.evaluate((one) => one === document.activeElement)).toBe(true);
    await search.fill("no such thing");
    await dialog.getByText("No command has these words in it.").waitFor();
    await search.fill("TRAIN");
    expect((await dialog.getByRole("listitem").allInnerTexts()).every((text) => /train/i.test(text))).toBe(true);
    // One Esc closes it, whatever stands in the box.
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Overview");

    await command("training");
    await dialog.waitFor({ state: "detached" });
    const rail = page.getByRole("navigation", { name: "Screens" });
    await expect
      .poll(() => rail.getByRole("button", { name: "Training", exact: true }).getAttribute("aria-current"))
      .toBe("page");
  });

  test("closing a changed plan asks; Cancel and Esc keep it, and only giving it up closes it", async () => {
    await openFigure("Leaver rate");
    const box = panel().getByRole("textbox", { name: "London" });
    await box.fill("9%");
    await box.press("Enter");
    const question = page.getByRole("dialog", { name: /^Save the changes to / });
    await command("Close plan");
    await question.getByRole("button", { name: "Cancel" }).click();
    await question.waitFor({ state: "detached" });
    expect([await box.inputValue(), await status()]).toEqual(["9%", "Not saved"]);
    await command("Close plan");
    await question.waitFor();
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect([await box.inputValue(), await status()]).toEqual(["9%", "Not saved"]);
    await command("Close plan");
    await question.getByRole("button", { name: "Do not save" }).click();
    await page.getByRole("navigation", { name: "Screens" }).waitFor({ state: "detached" });
  });

  test("a stage is a place to come back to", async () => {
    await openFigure("Leaver rate");
    const box = panel().getByRole("textbox", { name: "London" });
    const set = async (text: string): Promise<void> => {
      await box.fill(text);
      await box.press("Enter");
    };
    await set("9%");
    await page.keyboard.press("Control+h");
    const dialog = page.getByRole("dialog", { name: "History and stages" });
    await dialog.getByRole("textbox", { name: "Name of the stage" }).fill("As agreed");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: 'Go to "As agreed"' }).waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await set("5%");
    await set("4%");
    await page.keyboard.press("Control+h");
    await dialog.getByRole("button", { name: 'Go to "As agreed"' }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => box.inputValue()).toBe("9%");
  });
});

test("scenario tabs show one scenario at a time and keep the last ones at hand", async () => {
  const tabs = page.getByRole("banner").getByRole("group", { name: "Scenario shown" });
  const pressed = (): Promise<string[]> => tabs.locator("[aria-pressed=true]").allInnerTexts();
  expect(await pressed()).toEqual(["Base"]);
  await goTo(page, "Scenarios");
  await page
    .getByRole("button", { name: /^Leaving falls to/ })
    .first()
    .click();
  await expect.poll(pressed).toEqual([expect.stringMatching(/^Leaving falls to/)]);
  await tabs.getByRole("button", { name: "Base" }).click();
  await expect.poll(pressed).toEqual(["Base"]);
  await tabs.getByRole("button", { name: /^Leaving falls to/ }).click();
  await expect.poll(pressed).toEqual([expect.stringMatching(/^Leaving falls to/)]);
});

test("a headline marked as older is a sentence that was said, and never has the figures of one scenario under another's name", async () => {
  await goTo(page, "Scenarios");
  for (const number of [1, 2, 3]) await page.locator(".scenario-name").nth(number).click();
  await page.getByRole("button", { name: "Base", exact: true }).first().click();
  await goTo(page, "Overview");
  // Each headline as it stood when anything of the page had changed, and whether it was marked.
  await page.evaluate(() => {
    const content = document.querySelector("#content")!;
    const noted: string[][] = [];
    const note = (): void => {
      const heading = content.querySelector<HTMLElement>("h1");
      if (heading !== null) noted.push([heading.dataset["stale"] ?? "", heading.textContent]);
    };
    note();
    new MutationObserver(note).observe(content, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    Object.assign(window, { noted });
  });
  const tabs = page.getByRole("banner").locator(".scenario-tab");
  expect(await tabs.count()).toBe(4);
  for (const number of [1, 2, 3]) {
    await tabs.nth(number).click();
    await settled(page);
  }
  const noted = await page.evaluate(() => (window as unknown as { readonly noted: readonly [string, string][] }).noted);
  const said = new Set(noted.filter(([stale]) => stale === "false").map(([, text]) => text));
  expect(said.size).toBeGreaterThanOrEqual(4);
  expect(noted.filter(([stale, text]) => stale === "true" && !said.has(text))).toEqual([]);
});

test("parts of a screen are moved between with the arrow keys, round the ends, with focus on the part shown", async () => {
  await goTo(page, "Training");
  const tabs = await page.getByRole("tab").allInnerTexts();
  const shown = (): Promise<string | undefined> =>
    page.evaluate(() => {
      const selected = document.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
      return selected === document.activeElement ? selected?.innerText : undefined;
    });
  await page.getByRole("tab").first().focus();
  for (const [key, at] of [
    ["ArrowRight", 1],
    ["ArrowLeft", 0],
    ["ArrowLeft", tabs.length - 1],
    ["ArrowRight", 0],
    ["End", tabs.length - 1],
    ["Home", 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(shown, { message: key }).toBe(tabs[at]);
  }
});

test("a year pressed in a table is the year of every picker", async () => {
  await goTo(page, "Workforce");
  await page.getByRole("button", { name: "2027/28", exact: true }).first().click();
  await expect.poll(() => page.getByRole("combobox", { name: /year/i }).inputValue()).toBe("2027/28");
  await goTo(page, "Training");
  expect(await page.getByRole("button", { name: "2027/28", exact: true }).first().getAttribute("aria-pressed")).toBe(
    "true",
  );
});

test("a number that is pressed is the number explained, and its assumptions open from there", async () => {
  const asked = page.getByRole("button", { name: /^Staff in post, .*why\?/ }).first();
  const figure = (await asked.innerText()).replace(/^.*why\?/s, "").replaceAll(/[^\d,.]/g, "");
  await asked.click();
  await panel()
    .getByRole("heading", { level: 2, name: /^Why\? Staff in post/ })
    .waitFor();
  expect(await panel().locator(".figure").first().innerText()).toContain(figure);
  const behind = panel().locator(".behind").getByRole("button").first();
  const name = await behind.innerText();
  await behind.click();
  await panel().getByRole("heading", { level: 2, name }).waitFor();
  await panel().getByRole("button", { name: "Close the panel on the right" }).click();
  await panel().waitFor({ state: "detached" });
});

test("a bar of the gap is asked why with Enter and by pressing it, and its sum goes when the page does", async () => {
  await page.getByRole("tab", { name: "What drives the gap" }).click();
  const chart = page.getByRole("application", { name: /Arrow keys read the values, Enter asks why/ });
  const title = (name: string) => panel().getByRole("heading", { level: 2, name: `Why? ${name}`, exact: true });
  await chart.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await title("Funded posts").waitFor();
  await chart.locator('[data-pick="leavers"] rect').first().click();
  await title("Leavers").waitFor();
  expect(await panel().locator(".sum tbody tr").count()).toBeGreaterThan(1);
  await goTo(page, "Workforce");
  await panel().waitFor({ state: "detached" });
});

describe("a chart's numbers", () => {
  const copy = async (): Promise<void> => {
    await page.locator(".chart").first().hover();
    await page
      .getByRole("button", { name: /^Table, copies and axes/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Copy numbers" }).first().click();
  };

  test("go to the clipboard as a spreadsheet takes them", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await copy();
    await page.getByText("Copied the numbers; paste them into a spreadsheet.").waitFor();
    // A last cell may be blank, so only the end of the last line is taken off.
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).replace(/\r?\n$/, "").split("\n");
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(lines.map((line) => line.split("\t").length)).size).toBe(1);
  });

  test("go to a file when the clipboard refuses them", async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    const downloaded = page.waitForEvent("download");
    await copy();
    expect((await downloaded).suggestedFilename()).toMatch(/^staff-and-posts\./);
    await page.getByText(/^Wrote staff-and-posts/).waitFor();
  });
});

test("a plan dropped on the page is opened, and what is not a plan says so and leaves it open", async () => {
  const drop = async (name: string, text: string): Promise<void> =>
    page.evaluate(
      ([file, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content!], file!));
        window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [name, text],
    );
  await drop("team.otplan", readFileSync(join(root, "seeds/plans/community-team.otplan"), "utf8"));
  await page.getByText(/^Opened team\.otplan/).waitFor();
  expect(await page.title()).toMatch(/^[A-Z][a-z ]+, team\.otplan - OT Workforce Modeller$/);
  const title = await page.locator(".plan-title").innerText();
  await drop("list.otplan", "[1, 2");
  await expect
    .poll(() => page.getByRole("alert").allInnerTexts())
    .toContainEqual(expect.stringMatching(/^list\.otplan: /));
  expect(await page.locator(".plan-title").innerText()).toBe(title);
  await page.getByRole("button", { name: "Dismiss this message" }).click();
  expect((await page.getByRole("alert").allInnerTexts()).filter((text) => text !== "")).toEqual([]);
});

test("the tour is moved through with its buttons and left with Esc", async () => {
  await command("tour");
  const card = page.getByRole("complementary", { name: "Tour" });
  const title = (): Promise<string> => card.getByRole("heading").innerText();
  const first = await title();
  await card.getByRole("button", { name: "Next" }).click();
  await expect.poll(title).not.toBe(first);
  await card.getByRole("button", { name: "Back" }).click();
  await expect.poll(title).toBe(first);
  // Each card marks what it speaks of, which is in sight and not under the card.
  for (let at = 0; at < 5; at += 1) {
    const spoken = page.locator("[data-pointed-out]");
    await spoken.waitFor();
    const [seen, over] = await Promise.all([spoken.boundingBox(), card.boundingBox()]);
    if (seen === null || over === null) throw new Error("The card or what it points at is not drawn.");
    expect(await spoken.count()).toBe(1);
    expect(seen.y).toBeGreaterThanOrEqual(0);
    expect(seen.y).toBeLessThan(720);
    const corner = { x: seen.x + 1, y: seen.y + 1 };
    const covered =
      corner.x > over.x && corner.x < over.x + over.width && corner.y > over.y && corner.y < over.y + over.height;
    expect(covered, await title()).toBe(false);
    if (at < 4) await card.getByRole("button", { name: "Next" }).click();
  }
  await card.getByRole("button", { name: "Back" }).click();
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  expect(await page.locator("[data-pointed-out]").count()).toBe(0);
});
