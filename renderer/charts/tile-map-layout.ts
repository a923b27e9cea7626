import tileMap from "../../seeds/tile-map.json";
import { formatFigure, formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { colourStep, steppedDomain, type ColourStep } from "./colour-steps";
import type { Domain } from "./domain";
import type { Readings } from "./reading";
import { TEXT } from "./chart-svg";
import { textWidth } from "./text-width";

/** A tile of the map of England, as in seeds/tile-map.json. */
export interface Tile {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly region: string;
  readonly column: number;
  readonly row: number;
}

/** The systems of July 2022, and the boards of April 2026. */
export const TILES: readonly Tile[] = tileMap.tiles;
export const BOARDS: readonly Tile[] = tileMap.boards;
export const REGIONS: readonly { readonly id: string; readonly name: string }[] = tileMap.regions;

export interface TileMapData {
  /** By place id; a place that is not named has no figure. */
  readonly values: Readonly<Record<string, Figure>>;
  readonly show: "ics" | "region";
  readonly kind: NumberKind;
  /** A region whose systems alone are shown. */
  readonly only?: string | undefined;
  /** Places whose figure is not their own but a larger place's, shared out: what is said of each. */
  readonly shared?: ReadonlyMap<string, string>;
}

export interface PlacedTile extends Tile {
  readonly x: number;
  readonly y: number;
  readonly step: ColourStep | null;
  readonly figure: string;
  readonly shared: boolean;
}

export interface PlacedRegion {
  readonly id: string;
  readonly name: string;
  /** Outline of all its tiles. */
  readonly outline: string;
  /** Where its figure stands when the map shows regions: the middle of its most central tile. */
  readonly x: number;
  readonly y: number;
  /** Room for its name on either side of that middle, within the region. */
  readonly room: number;
  readonly figure: string;
  readonly step: ColourStep | null;
}

export interface TileMapLayout {
  readonly width: number;
  readonly height: number;
  readonly tile: { readonly width: number; readonly height: number };
  /** True when the name of every tile fits in it; else all show their codes. */
  readonly named: boolean;
  readonly tiles: readonly PlacedTile[];
  readonly regions: readonly PlacedRegion[];
  readonly readings: Readings;
}

const before: ReadonlySet<string> = new Set(TILES.map(({ id }) => id));

/** The tiles of the date that the places with figures are of: the boards where one of them was no system before. */
export const tilesOf = ({ values, only }: Pick<TileMapData, "values" | "only">): readonly Tile[] =>
  (BOARDS.some(({ id }) => !before.has(id) && Object.hasOwn(values, id)) ? BOARDS : TILES).filter(
    ({ region }) => only === undefined || region === only,
  );

const COLUMNS = Math.max(...[...TILES, ...BOARDS].map((tile) => tile.column)) + 1;
const ROWS = Math.max(...[...TILES, ...BOARDS].map((tile) => tile.row)) + 1;
const leastOf = (tiles: readonly Tile[], of: "column" | "row"): number => Math.min(...tiles.map((tile) => tile[of]));
const mostOf = (tiles: readonly Tile[], of: "column" | "row"): number => Math.max(...tiles.map((tile) => tile[of]));
const GAP = 3;
/** A system's tile holds three lines; a region's words have several tiles, so all of England is in sight on a projector. */
const HIGHEST = { ics: 54, region: 44 } as const;

export function tileMapDomain(data: TileMapData): Domain {
  const places = data.show === "ics" ? tilesOf(data) : REGIONS;
  return steppedDomain(places.map((place) => data.values[place.id] ?? null));
}

/**
 * Tiles of one size, wider than tall because they hold names. Regions are told apart by the outline between them,
 * which is found from the tiles: an edge is drawn where the neighbour belongs to another region or is the sea.
 */
export function tileMapLayout(data: TileMapData, width: number, domain: Domain): TileMapLayout {
  const drawn = tilesOf(data);
  // One region alone has the picture to itself.
  const [firstColumn, firstRow] = data.only === undefined ? [0, 0] : [leastOf(drawn, "column"), leastOf(drawn, "row")];
  const [columns, rows] =
    data.only === undefined
      ? [COLUMNS, ROWS]
      : [mostOf(drawn, "column") - firstColumn + 1, mostOf(drawn, "row") - firstRow + 1];
  const tileWidth = Math.min(102, (width - 8) / columns);
  const tileHeight = Math.min(HIGHEST[data.show], Math.max(30, tileWidth * 0.62));
  const left = data.only === undefined ? Math.max(4, (width - columns * tileWidth) / 2) : 4;
  const top = 4;
  const x = (column: number): number => left + (column - firstColumn) * tileWidth;
  const y = (row: number): number => top + (row - firstRow) * tileHeight;
  const at = new Map(drawn.map((tile) => [`${tile.column} ${tile.row}`, tile.region]));
  const isShared = (id: string): boolean => data.shared?.has(id) ?? false;
  const said = (id: string): string => {
    const figure = formatWithUnit(data.kind, data.values[id] ?? null);
    const shared = data.shared?.get(id);
    return shared === undefined || (data.values[id] ?? null) === null ? figure : `${figure}, ${shared}`;
  };
  const tiles = drawn.map((tile): PlacedTile => {
    const value = data.values[data.show === "ics" ? tile.id : tile.region] ?? null;
    return {
      ...tile,
      x: x(tile.column),
      y: y(tile.row),
      step: colourStep(value, domain),
      figure: formatFigure(data.kind, value),
      shared: value !== null && isShared(data.show === "ics" ? tile.id : tile.region),
    };
  });
  const regions = REGIONS.filter(({ id }) => data.only === undefined || id === data.only).map(
    (region): PlacedRegion => {
      const members = drawn.filter((tile) => tile.region === region.id);
      const edges = members.flatMap(({ column, row }) => [
        ...(at.get(`${column} ${row - 1}`) === region.id ? [] : [[column, row, column + 1, row]]),
        ...(at.get(`${column} ${row + 1}`) === region.id ? [] : [[column, row + 1, column + 1, row + 1]]),
        ...(at.get(`${column - 1} ${row}`) === region.id ? [] : [[column, row, column, row + 1]]),
        ...(at.get(`${column + 1} ${row}`) === region.id ? [] : [[column + 1, row, column + 1, row + 1]]),
      ]);
      const [meanX, meanY] = [
        members.reduce((sum, tile) => sum + tile.column, 0) / members.length,
        members.reduce((sum, tile) => sum + tile.row, 0) / members.length,
      ];
      // The name may hang over the edge of its tile but not of its region: a tile with neighbours on both sides is preferred.
      const central = members
        .map((tile) => {
          const beside = [-1, 1].filter((step) => at.get(`${tile.column + step} ${tile.row}`) === region.id).length;
          return { tile, beside, cost: Math.hypot(tile.column - meanX, tile.row - meanY) - beside * 0.6 };
        })
        .reduce((best, one) => (one.cost < best.cost ? one : best));
      const value = data.values[region.id] ?? null;
      return {
        ...region,
        outline: edges
          .map(
            ([x0, y0, x1, y1]) =>
              `M${x(x0!).toFixed(1)},${y(y0!).toFixed(1)}L${x(x1!).toFixed(1)},${y(y1!).toFixed(1)}`,
          )
          .join(""),
        x: x(central.tile.column) + tileWidth / 2,
        y: y(central.tile.row) + tileHeight / 2,
        room: tileWidth * (central.beside === 2 ? 2.4 : 1) - 4,
        figure: formatFigure(data.kind, value),
        step: colourStep(value, domain),
      };
    },
  );
  const middle = (tile: PlacedTile): { x: number; y: number } => ({
    x: tile.x + tileWidth / 2,
    y: tile.y + tileHeight / 2,
  });
  const name = new Map(REGIONS.map((region) => [region.id, region.name]));
  return {
    width,
    height: top + rows * tileHeight + 60,
    tile: { width: tileWidth - GAP, height: tileHeight - GAP },
    named: TILES.every((tile) => tile.lines.every((line) => textWidth(line, TEXT.small) <= tileWidth - GAP - 9)),
    tiles,
    regions,
    // Arrow keys go as the eye does: a row of readings for each row of tiles, a column for each column.
    readings:
      data.show === "region"
        ? regions.map((region) => [
            {
              x: region.x,
              y: region.y,
              id: region.id,
              text: `${region.name}: ${said(region.id)}`,
            },
          ])
        : Array.from({ length: ROWS }, (_, row) =>
            Array.from({ length: COLUMNS }, (__, column) => {
              const tile = tiles.find((one) => one.row === row && one.column === column);
              return tile === undefined
                ? null
                : {
                    ...middle(tile),
                    id: tile.id,
                    text: `${tile.name}, ${name.get(tile.region) ?? ""}: ${said(tile.id)}`,
                  };
            }),
          ),
  };
}
