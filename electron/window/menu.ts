import type { MenuItemConstructorOptions } from "electron";
import { MENUS, type MenuCommand, type MenuName, type RecentPlan } from "../bridge";

const TITLES: Readonly<Record<MenuName, string>> = {
  file: "&File",
  edit: "&Edit",
  plan: "&Plan",
  scenario: "&Scenarios",
  view: "&View",
  help: "&Help",
};

export interface MenuChoices {
  readonly command: (id: string) => void;
  readonly recent: (id: string) => void;
}

export interface MenuSetting {
  readonly platform: NodeJS.Platform;
  /** Adds the developer tools; false in a packaged application. */
  readonly developing: boolean;
}

const line: MenuItemConstructorOptions = { type: "separator" };

/**
 * The application's menu from the commands the page described, with what every desktop application has besides: recent
 * plans, cut and paste, zoom, quit. With no commands (before the page has spoken, or if it never does) those remain.
 *
 * Keys are shown and not registered: the page handles them, so that a key means the same in both editions and Ctrl+Z in
 * a text box undoes typing.
 */
export function menuTemplate(
  commands: readonly MenuCommand[],
  recent: readonly RecentPlan[],
  chosen: MenuChoices,
  setting: MenuSetting,
): MenuItemConstructorOptions[] {
  const mac = setting.platform === "darwin";
  const menus = MENUS.flatMap((menu): MenuItemConstructorOptions[] => {
    const own = groups(
      commands
        .filter((command) => command.menu === menu)
        .map((command) => ({ group: command.group ?? 0, item: item(command, chosen) })),
    );
    const items = joined([...own, ...usual(menu, recent, chosen, setting, mac)]);
    return items.length === 0 ? [] : [{ id: `menu:${menu}`, label: TITLES[menu], submenu: items }];
  });
  return [...(mac ? [{ role: "appMenu" as const }] : []), ...menus, ...(mac ? [{ role: "windowMenu" as const }] : [])];
}

function item(command: MenuCommand, chosen: MenuChoices): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: command.label.replace(/&/g, "&&"),
    enabled: command.enabled,
    ...(command.accelerator === undefined ? {} : { accelerator: command.accelerator, registerAccelerator: false }),
    ...(command.checked === undefined ? {} : { type: "checkbox" as const, checked: command.checked }),
    click: () => {
      chosen.command(command.id);
    },
  };
}

function groups(
  items: readonly { readonly group: number; readonly item: MenuItemConstructorOptions }[],
): MenuItemConstructorOptions[][] {
  const numbers = [...new Set(items.map(({ group }) => group))].sort((a, b) => a - b);
  return numbers.map((number) => items.filter(({ group }) => group === number).map((entry) => entry.item));
}

/** The groups of a menu with a line between them. */
const joined = (all: readonly MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] =>
  all.filter((group) => group.length > 0).flatMap((group, index) => (index === 0 ? group : [line, ...group]));

function usual(
  menu: MenuName,
  recent: readonly RecentPlan[],
  chosen: MenuChoices,
  setting: MenuSetting,
  mac: boolean,
): MenuItemConstructorOptions[][] {
  switch (menu) {
    case "file":
      return [
        recent.length === 0
          ? []
          : [
              {
                id: "menu:recent",
                label: "Open recent",
                submenu: recent.map((plan) => ({
                  id: `recent:${plan.id}`,
                  label: `${plan.name} (${plan.folder})`.replace(/&/g, "&&"),
                  click: () => {
                    chosen.recent(plan.id);
                  },
                })),
              },
            ],
        [mac ? { role: "close" } : { id: "menu:quit", label: "E&xit", role: "quit" }],
      ];
    case "edit":
      return [[{ role: "cut" }, { role: "copy" }, { role: "paste" }, { role: "selectAll" }]];
    case "view":
      return [
        [
          { role: "zoomIn", label: "Larger" },
          { role: "zoomOut", label: "Smaller" },
          { role: "resetZoom", label: "Usual size" },
        ],
        [{ role: "togglefullscreen", label: "Full screen" }],
        setting.developing ? [{ role: "toggleDevTools" }] : [],
      ];
    case "plan":
    case "scenario":
    case "help":
      return [];
  }
}
