/** Somebody who works by keys alone and listens: every stop as the accessibility tree has it, and what live regions call out. */
import type { CDPSession, Page } from "playwright-core";
import { settled } from "./browser-edition";
import { heardSince } from "./measured";

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: string | number };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** States that are said beside a name. */
const STATES = ["checked", "pressed", "selected", "expanded", "invalid", "required", "disabled"] as const;

const quoted = (text: string): string => text.replace(/\s+/g, " ").trim();

/** How sure a headline is comes as futures are drawn, sooner or later by the machine. */
const plain = (text: string): string => quoted(text.replace(/ \(in 8 of 10[^)]*\)/g, ""));

export class Listener {
  /** What was done and heard, in order. */
  readonly script: string[] = [];
  /** Keys pressed, by step. */
  readonly keys = new Map<string, number>();
  private step = "";

  private constructor(
    private readonly page: Page,
    private readonly tree: CDPSession,
  ) {}

  static async on(page: Page): Promise<Listener> {
    const tree = await page.context().newCDPSession(page);
    await tree.send("Accessibility.enable");
    return new Listener(page, tree);
  }

  begin(step: string): void {
    this.step = step;
    this.keys.set(step, 0);
    this.script.push(`${this.script.length === 0 ? "" : "\n"}## ${step}\n`);
  }

  private count(many: number): void {
    this.keys.set(this.step, (this.keys.get(this.step) ?? 0) + many);
  }

  async press(key: string): Promise<void> {
    this.count(1);
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.count(text.length);
    await this.page.keyboard.type(text);
    this.script.push(`types    ${text}`);
  }

  /** What is in focus, as it is read out: kind, name, what stands in it, its state, and its description. */
  private async inFocus(): Promise<string> {
    const { result } = await this.tree.send("Runtime.evaluate", { expression: "document.activeElement" });
    if (result.objectId === undefined) return "nothing";
    const { nodes } = (await this.tree.send("Accessibility.getPartialAXTree", {
      objectId: result.objectId,
      fetchRelatives: false,
    })) as unknown as { nodes: readonly AxNode[] };
    const node = nodes.find(({ ignored }) => !ignored);
    if (node === undefined) return "nothing";
    const state = (name: string): unknown => node.properties?.find((one) => one.name === name)?.value.value;
    const states = STATES.filter((name) => ![undefined, false, "false"].includes(state(name) as never));
    const value = node.value?.value;
    return [
      `${node.role?.value ?? ""} "${quoted(node.name?.value ?? "")}"`,
      value === undefined || value === "" ? "" : `= ${quoted(String(value))}`,
      states.join(", "),
      quoted(node.description?.value ?? ""),
    ]
      .filter((part) => part !== "")
      .join("; ");
  }

  /** Goes on by a key until what is in focus reads like this. */
  async goTo(like: RegExp, key = "Tab", most = 60): Promise<void> {
    for (let pressed = 0; pressed <= most; pressed += 1) {
      const now = await this.inFocus();
      if (like.test(now)) {
        this.script.push(`stops on ${now}`);
        return;
      }
      await this.press(key);
    }
    throw new Error(`${String(like)} is not reached by ${key}; the last stop is ${await this.inFocus()}`);
  }

  /** Waits for focus to come to something without a key. */
  async isTakenTo(like: RegExp): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const now = await this.inFocus();
      if (like.test(now)) {
        this.script.push(`stops on ${now}`);
        return;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`${String(like)} is not in focus, but ${await this.inFocus()}`);
  }

  /** What is called out from now on is waited for until the headline, or something else that is expected, is among it. */
  private async waitsFor(expected: RegExp | undefined): Promise<void> {
    for (let tries = 0; tries < 150; tries += 1) {
      const heard = await this.page.evaluate(() => (window as unknown as { heard: string[] }).heard.slice());
      const headline = plain(await this.page.locator("#content h1").first().innerText());
      const last = (says: string): boolean =>
        expected?.test(says) ?? (plain(says).endsWith(headline) || says.endsWith("The headline stays as it was."));
      if (heard.some(last)) return;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`${expected === undefined ? "The headline" : String(expected)} is not called out.`);
  }

  /**
   * Waits until everything is worked out and called out, and notes it, with the title where it is another one.
   * @param expected what is called out last; the headline when left out, and nothing in particular for null
   */
  async hears(expected?: RegExp | null): Promise<void> {
    await settled(this.page);
    if (expected !== null) await this.waitsFor(expected);
    for (const says of await heardSince(this.page)) this.script.push(`hears    ${plain(says)}`);
    const title = await this.page.title();
    if (!this.script.includes(`title    ${title}`)) this.script.push(`title    ${title}`);
  }
}
