"use strict";
const { app } = require("./app.cjs");
const { state } = require("./shared.cjs");

const ROLES = new Set(
  "undo redo cut copy paste delete selectall reload forcereload toggledevtools resetzoom zoomin zoomout togglefullscreen window minimize close help about services hide hideothers unhide quit appmenu filemenu editmenu viewmenu windowmenu".split(
    " ",
  ),
);

class MenuItem {
  constructor(options) {
    const { click, submenu, role, ...rest } = options;
    if (role !== undefined && !ROLES.has(role.toLowerCase()))
      throw new Error(`The stand-in knows no menu role ${role}.`);
    if (rest.label === undefined && role === undefined && rest.type !== "separator")
      throw new Error("Invalid template for MenuItem: must have either label, role or type");
    Object.assign(
      this,
      {
        type: submenu === undefined ? "normal" : "submenu",
        enabled: true,
        visible: true,
        checked: false,
        label: role ?? "",
        role,
      },
      rest,
    );
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.click = () => {
      if (!this.enabled) return;
      if (role === "quit") app.quit();
      else click?.(this, app.windows()[0], {});
    };
  }
}

class Menu {
  items = [];
  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((options) => (options instanceof MenuItem ? options : new MenuItem(options)));
    return menu;
  }
  static setApplicationMenu(menu) {
    state.menu = menu;
  }
  static getApplicationMenu() {
    return state.menu;
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

module.exports = { Menu, MenuItem };
