import { addsUpAsPrinted } from "../../model";
import { formatWithUnit, type NumberKind } from "../words/format";
import { TEXT } from "./chart-svg";
import type { Domain } from "./domain";
import type { Readings } from "./reading";
import { spreadLabels } from "./spread-labels";
import { textWidth, wrapText } from "./text-width";

export interface SankeyNode {
  readonly id: string;
  readonly label: string;
  /** Column from the left, counted from 0. */
  readonly column: number;
  /** What the node is: ink for stocks, accent for ways in, the warm hue for ways out. */
  readonly role?: "in" | "stock" | "out";
}

export interface SankeyLink {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** A name for a link: there is one at most between two nodes. */
export const linkId = ({ from, to }: Pick<SankeyLink, "from" | "to">): string => `${from} ${to}`;

export interface SankeyData {
  readonly nodes: readonly SankeyNode[];
  /** Moves of one year. Two nodes of one column may be joined (a promotion); nothing may run leftwards. */
  readonly links: readonly SankeyLink[];
  readonly kind: NumberKind;
  /** Over each column, from the left. */
  readonly columnNames?: readonly string[];
}

export interface PlacedNode extends SankeyNode {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly value: number;
  readonly lines: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly labelAnchor: "start" | "end";
}

export interface PlacedLink extends SankeyLink {
  readonly path: string;
  readonly thickness: number;
  readonly role: "in" | "stock" | "out";
}

export interface SankeyLayout {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly columns: readonly {
    readonly x: number;
    readonly text: string;
    readonly anchor: "start" | "middle" | "end";
  }[];
  readonly readings: Readings;
  /** Whether the ribbons of every node, as written, come to its figure. */
  readonly addsUp: boolean;
}

interface Sums {
  readonly left: number;
  readonly right: number;
}

/** Only what moves to the right or within a column can be drawn, and only what is more than nothing. */
function drawable(data: SankeyData): SankeyLink[] {
  const column = new Map(data.nodes.map((node) => [node.id, node.column]));
  return data.links.filter((link) => {
    const [from, to] = [column.get(link.from), column.get(link.to)];
    return (
      link.value > 0 &&
      Number.isFinite(link.value) &&
      from !== undefined &&
      to !== undefined &&
      from <= to &&
      link.from !== link.to
    );
  });
}

/** A move within a column leaves and arrives on the right side, so it takes room on that side of both nodes. */
function sumsOf(nodes: readonly SankeyNode[], links: readonly SankeyLink[]): Map<string, Sums> {
  const column = new Map(nodes.map((node) => [node.id, node.column]));
  return new Map(
    nodes.map((node) => [
      node.id,
      {
        left: links.reduce(
          (sum, link) => sum + (link.to === node.id && column.get(link.from) !== node.column ? link.value : 0),
          0,
        ),
        right: links.reduce(
          (sum, link) =>
            sum +
            (link.from === node.id || (link.to === node.id && column.get(link.from) === node.column) ? link.value : 0),
          0,
        ),
      },
    ]),
  );
}

/** Zero to the fullest column: the scale that is held still while scenarios are compared. */
export function sankeyDomain(data: SankeyData): Domain {
  const links = drawable(data);
  const sums = sumsOf(data.nodes, links);
  const byColumn = new Map<number, number>();
  for (const node of data.nodes) {
    const { left, right } = sums.get(node.id)!;
    byColumn.set(node.column, (byColumn.get(node.column) ?? 0) + Math.max(left, right));
  }
  return [0, Math.max(0, ...byColumn.values()) || 1];
}

/**
 * Nodes stand in their columns in the order given, so that two scenarios line up; each is as tall as what passes through
 * it and stands as near as can be to the middle of what flows into it. Every ribbon is as thick as its value on the scale
 * of the nodes, and nothing leaves the sheet.
 *
 * @param domain 0 to the total that fills the height
 */
export function sankeyLayout(data: SankeyData, width: number, height: number, domain: Domain): SankeyLayout {
  const links = drawable(data);
  const sums = sumsOf(data.nodes, links);
  const nodes = data.nodes.filter((node) => sums.get(node.id)!.left + sums.get(node.id)!.right > 0);
  const columns = [...new Set(nodes.map((node) => node.column))].sort((a, b) => a - b);
  const lastColumn = columns.at(-1) ?? 0;
  const firstColumn = columns[0] ?? 0;
  const nodeWidth = 10;
  const top = data.columnNames ? 30 : 10;
  const bottom = height - 10;

  const labelRoom = Math.min(190, width * 0.25);
  const among = Math.max(0, ...[...sums.values()].map((sum) => Math.max(sum.left, sum.right)));
  const words = new Map(
    nodes.map((node) => {
      const { left, right } = sums.get(node.id)!;
      return [
        node.id,
        [...wrapText(node.label, labelRoom, TEXT.axis, 2), formatWithUnit(data.kind, Math.max(left, right), among)],
      ];
    }),
  );
  const widest = (column: number): number =>
    Math.ceil(
      Math.max(
        0,
        ...nodes
          .filter((node) => node.column === column)
          .flatMap((node) => words.get(node.id)!.map((line) => textWidth(line, TEXT.axis, true))),
      ),
    ) + 10;
  const x0 = widest(firstColumn);
  const x1 = width - (lastColumn === firstColumn ? 60 : widest(lastColumn)) - nodeWidth;
  const xOf = (column: number): number =>
    lastColumn === firstColumn ? x0 : x0 + ((x1 - x0) * columns.indexOf(column)) / (columns.length - 1);

  const most = Math.max(...columns.map((column) => nodes.filter((node) => node.column === column).length), 1);
  // Room between nodes gives way before the ribbons do: labels need it, but half the height belongs to the flows.
  const gap = Math.min(34, ((bottom - top) * 0.5) / Math.max(1, most - 1));
  const fullest = Math.max(
    domain[1],
    1e-12,
    ...columns.map((column) =>
      nodes
        .filter((node) => node.column === column)
        .reduce((sum, node) => sum + Math.max(sums.get(node.id)!.left, sums.get(node.id)!.right), 0),
    ),
  );
  const scale = Math.max(1, bottom - top - gap * (most - 1)) / fullest;

  const tall = new Map(
    nodes.map((node) => [node.id, Math.max(sums.get(node.id)!.left, sums.get(node.id)!.right) * scale]),
  );
  const tops = new Map<string, number>();
  for (const column of columns) {
    const members = nodes.filter((node) => node.column === column);
    const stacked = members.reduce((sum, node) => sum + tall.get(node.id)!, 0) + gap * (members.length - 1);
    let y = top + (bottom - top - stacked) / 2;
    for (const node of members) {
      tops.set(node.id, y);
      y += tall.get(node.id)! + gap;
    }
    if (column === firstColumn) continue;
    // Towards the middle of what flows in, then apart again, in the order given.
    let floor = -Infinity;
    const wants = members.map((node) => {
      const incoming = links.filter((link) => link.to === node.id && tops.has(link.from) && link.from !== node.id);
      const weight = incoming.reduce((sum, link) => sum + link.value, 0);
      const middle =
        weight === 0
          ? tops.get(node.id)! + tall.get(node.id)! / 2
          : incoming.reduce((sum, link) => sum + link.value * (tops.get(link.from)! + tall.get(link.from)! / 2), 0) /
            weight;
      floor = Math.max(floor + 0.001, middle);
      return { at: floor, size: tall.get(node.id)! + gap };
    });
    const middles = spreadLabels(wants, top - gap / 2, bottom + gap / 2);
    members.forEach((node, index) => tops.set(node.id, middles[index]! - tall.get(node.id)! / 2));
  }

  const columnOf = new Map(nodes.map((node) => [node.id, node.column]));
  const roleOf = new Map(nodes.map((node) => [node.id, node.role ?? "stock"]));
  const used = new Map(nodes.map((node) => [node.id, { left: 0, right: 0 }]));
  const middle = (id: string): number => tops.get(id)! + tall.get(id)! / 2;
  // Where each ribbon meets its node: from the top in the order of the other ends, so that ribbons cross as little as can be.
  const starts = new Map<SankeyLink, number>();
  const ends = new Map<SankeyLink, number>();
  for (const node of nodes) {
    const slot = used.get(node.id)!;
    const onRight = links
      .filter((link) => link.from === node.id || (link.to === node.id && columnOf.get(link.from) === node.column))
      .sort((a, b) => middle(a.from === node.id ? a.to : a.from) - middle(b.from === node.id ? b.to : b.from));
    for (const link of onRight) {
      (link.from === node.id ? starts : ends).set(link, tops.get(node.id)! + slot.right);
      slot.right += link.value * scale;
    }
    for (const link of links
      .filter((one) => one.to === node.id && columnOf.get(one.from) !== node.column)
      .sort((a, b) => middle(a.from) - middle(b.from))) {
      ends.set(link, tops.get(node.id)! + slot.left);
      slot.left += link.value * scale;
    }
  }

  const placedLinks = links.map((link): PlacedLink => {
    const thickness = link.value * scale;
    const [a, b] = [starts.get(link)!, ends.get(link)!];
    const from = xOf(columnOf.get(link.from)!) + nodeWidth;
    const within = columnOf.get(link.from) === columnOf.get(link.to);
    const to = within ? from : xOf(columnOf.get(link.to)!);
    const role = roleOf.get(link.to) === "out" ? "out" : roleOf.get(link.from) === "in" ? "in" : "stock";
    return { ...link, thickness, role, path: within ? loop(from, a, b, thickness) : ribbon(from, to, a, b, thickness) };
  });

  const placedNodes: PlacedNode[] = columns.flatMap((column) => {
    const members = nodes.filter((node) => node.column === column);
    const outer = column === firstColumn ? "end" : "start";
    const middles = spreadLabels(
      members.map((node) => ({ at: middle(node.id), size: words.get(node.id)!.length * 15 + 3 })),
      top - 8,
      height,
    );
    return members.map((node, index) => ({
      ...node,
      x: xOf(column),
      y: tops.get(node.id)!,
      height: tall.get(node.id)!,
      value: Math.max(sums.get(node.id)!.left, sums.get(node.id)!.right),
      lines: words.get(node.id)!,
      labelX: outer === "end" ? xOf(column) - 8 : xOf(column) + nodeWidth + 8,
      labelY: middles[index]!,
      labelAnchor: outer,
    }));
  });

  const name = new Map(nodes.map((node) => [node.id, node.label]));
  const written = (value: number): string => formatWithUnit(data.kind, value, among);
  const addsUp = placedNodes.every(({ id, value }) =>
    [placedLinks.filter((link) => link.to === id), placedLinks.filter((link) => link.from === id)].every(
      (side) =>
        side.length === 0 ||
        addsUpAsPrinted(
          written(value),
          side.map((link) => written(link.value)),
        ),
    ),
  );
  return {
    addsUp,
    width,
    height,
    nodeWidth,
    nodes: placedNodes,
    links: placedLinks,
    columns: (data.columnNames ?? []).flatMap((text, column) =>
      columns.includes(column)
        ? [
            {
              text,
              x: column === firstColumn ? xOf(column) + nodeWidth : xOf(column),
              anchor: column === firstColumn ? ("end" as const) : ("start" as const),
            },
          ]
        : [],
    ),
    readings: [
      ...columns.map((column) =>
        placedNodes
          .filter((node) => node.column === column)
          .map((node) => ({
            x: node.x + nodeWidth / 2,
            y: node.y + node.height / 2,
            text: `${node.label}: ${formatWithUnit(data.kind, node.value, among)}`,
          })),
      ),
      placedLinks.map((link) => {
        const [from, to] = [xOf(columnOf.get(link.from)!) + nodeWidth, xOf(columnOf.get(link.to)!)];
        return {
          x: from < to ? (from + to) / 2 : from + 24,
          y: (starts.get(link)! + ends.get(link)! + link.thickness) / 2,
          id: linkId(link),
          text: `${name.get(link.from) ?? link.from} to ${name.get(link.to) ?? link.to}: ${formatWithUnit(data.kind, link.value, among)}`,
        };
      }),
    ],
  };
}

const n = (value: number): string => value.toFixed(1);

function ribbon(x0: number, x1: number, a: number, b: number, thickness: number): string {
  const half = (x0 + x1) / 2;
  return `M${n(x0)},${n(a)}C${n(half)},${n(a)} ${n(half)},${n(b)} ${n(x1)},${n(b)}L${n(x1)},${n(b + thickness)}C${n(half)},${n(b + thickness)} ${n(half)},${n(a + thickness)} ${n(x0)},${n(a + thickness)}Z`;
}

/** From the right side of a node round to the right side of another in the same column. */
function loop(x: number, a: number, b: number, thickness: number): string {
  const [upper, lower] = [Math.min(a, b), Math.max(a, b)];
  const outer = Math.min(90, 24 + (lower - upper) / 2 + thickness);
  const inner = Math.max(6, outer - thickness * 1.33);
  return `M${n(x)},${n(upper)}C${n(x + outer)},${n(upper)} ${n(x + outer)},${n(lower + thickness)} ${n(x)},${n(lower + thickness)}L${n(x)},${n(lower)}C${n(x + inner)},${n(lower)} ${n(x + inner)},${n(upper + thickness)} ${n(x)},${n(upper + thickness)}Z`;
}
