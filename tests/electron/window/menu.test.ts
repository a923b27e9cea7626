import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import type { MenuCommand } from "../../../electron/bridge";
import { menuTemplate } from "../../../electron/window/menu";

const setting = { platform: "win32", developing: false } as const;
const nothing = { command: () => undefined, recent: () => undefined };

/** A menu as a person reads it. */
const words = (items: readonly MenuItemConstructorOptions[]): string[] =>
  items.map((item) => (item.type === "separator" ? "-" : (item.label ?? `[${item.role ?? ""}]`)));
const submenu = (template: readonly MenuItemConstructorOptions[], label: string): MenuItemConstructorOptions[] =>
  template.find((item) => item.label === label)?.submenu as MenuItemConstructorOptions[];

const commands: MenuCommand[] = [
  { id: "open", label: "Open…", menu: "file", group: 1, accelerator: "CmdOrCtrl+O", enabled: true },
  { id: "save", label: "Save", menu: "file", group: 2, enabled: false },
  { id: "new", label: "New", menu: "file", group: 1, enabled: true },
  { id: "weigh", label: "Pros & cons", menu: "scenario", enabled: true, checked: true },
];

test("before the page has spoken there are still quit, cut and paste, and zoom", () => {
  const template = menuTemplate([], [], nothing, setting);
  expect(words(template)).toEqual(["&File", "&Edit", "&View"]);
  expect(words(submenu(template, "&File"))).toEqual(["E&xit"]);
  expect(words(submenu(template, "&Edit"))).toEqual(["[cut]", "[copy]", "[paste]", "[selectAll]"]);
});

test("the page's commands come first, in their groups, with a line between", () => {
  const template = menuTemplate(
    commands,
    [{ id: "r1", name: "north.otplan", folder: "plans", when: "2027-03-01" }],
    nothing,
    setting,
  );
  expect(words(template)).toEqual(["&File", "&Edit", "&Scenarios", "&View"]);
  expect(words(submenu(template, "&File"))).toEqual(["Open…", "New", "-", "Save", "-", "Open recent", "-", "E&xit"]);
  expect(submenu(template, "&File").map((item) => item.enabled)).toEqual([
    true,
    true,
    undefined,
    false,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(submenu(template, "&Scenarios")[0]).toMatchObject({ label: "Pros && cons", type: "checkbox", checked: true });
});

test("choosing an item sends the command back; its keys are shown and left to the page", () => {
  const chosen: string[] = [];
  const template = menuTemplate(
    commands,
    [{ id: "r1", name: "north.otplan", folder: "plans", when: "2027-03-01" }],
    { command: (id) => chosen.push(id), recent: (id) => chosen.push(`recent ${id}`) },
    setting,
  );
  const file = submenu(template, "&File");
  const click = (item: MenuItemConstructorOptions | undefined): void => {
    (item?.click as () => void)();
  };
  click(file[0]);
  click((file.find((item) => item.label === "Open recent")?.submenu as MenuItemConstructorOptions[])[0]);
  expect(chosen).toEqual(["open", "recent r1"]);
  expect(file[0]).toMatchObject({ accelerator: "CmdOrCtrl+O", registerAccelerator: false });
});

test("macOS has its own first and window menus, and no Exit under File", () => {
  const template = menuTemplate([], [], nothing, { platform: "darwin", developing: false });
  expect(template[0]).toEqual({ role: "appMenu" });
  expect(template.at(-1)).toEqual({ role: "windowMenu" });
  expect(words(submenu(template, "&File"))).toEqual(["[close]"]);
});

test("the developer tools are for developers", () => {
  const roles = (developing: boolean): unknown[] =>
    submenu(menuTemplate([], [], nothing, { ...setting, developing }), "&View").map((item) => item.role);
  expect(roles(true)).toContain("toggleDevTools");
  expect(roles(false)).not.toContain("toggleDevTools");
});
