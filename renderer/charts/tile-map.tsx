import type { NumberKind } from "../words/format";
import { ChartFrame, type ChartProps } from "./chart-frame";
import { ChartSvg, TEXT, Words } from "./chart-svg";
import { ColourKey } from "./colour-key";
import type { Domain } from "./domain";
import { hatch } from "./hatch";
import { pressed, readingAt, type Reading } from "./reading";
import { cutText, wrapText } from "./text-width";
import {
  REGIONS,
  tilesOf,
  tileMapDomain,
  tileMapLayout,
  type PlacedRegion,
  type PlacedTile,
  type TileMapData,
  type TileMapLayout,
} from "./tile-map-layout";
import { useChartView } from "./use-chart-view";

/** Wide enough apart that a figure over the lines can be read. */
const SHARED_GAP = 11;

export interface TileMapPlotProps {
  readonly layout: TileMapLayout;
  readonly show: "ics" | "region";
  readonly domain: Domain;
  readonly kind: NumberKind;
  readonly label: string;
  readonly chosen?: readonly string[] | undefined;
  readonly onPick?: ((id: string) => void) | undefined;
  readonly cursor?: Reading | null;
}

export function TileMapPlot({
  layout,
  show,
  domain,
  kind,
  label,
  chosen = [],
  onPick,
  cursor = null,
}: TileMapPlotProps) {
  const idOf = (tile: PlacedTile): string => (show === "ics" ? tile.id : tile.region);
  return (
    <ChartSvg width={layout.width} height={layout.height} label={label} cursor={cursor}>
      {layout.tiles.map((tile) => (
        <g key={tile.id} {...pressed(idOf(tile), onPick)}>
          {/* A map of regions is drawn without gaps inside a region, so that it reads as one shape. */}
          <rect
            x={tile.x + (show === "ics" ? 1.5 : 0)}
            y={tile.y + (show === "ics" ? 1.5 : 0)}
            width={layout.tile.width + (show === "ics" ? 0 : 3.3)}
            height={layout.tile.height + (show === "ics" ? 0 : 3.3)}
            fill={tile.step?.fill ?? "var(--paper)"}
          />
          {tile.step === null ? (
            <path
              d={
                show === "ics"
                  ? hatch(tile.x + 1.5, tile.y + 1.5, layout.tile.width, layout.tile.height, 7)
                  : hatch(tile.x, tile.y, layout.tile.width + 3, layout.tile.height + 3, 7)
              }
              stroke="var(--rule-strong)"
              strokeWidth={0.75}
              strokeOpacity={0.6}
            />
          ) : null}
          {tile.shared ? (
            <path
              d={
                show === "ics"
                  ? hatch(tile.x + 1.5, tile.y + 1.5, layout.tile.width, layout.tile.height, SHARED_GAP)
                  : hatch(tile.x, tile.y, layout.tile.width + 3, layout.tile.height + 3, SHARED_GAP)
              }
              stroke={tile.step?.ink ?? "var(--ink)"}
              strokeWidth={1}
              strokeOpacity={0.4}
            />
          ) : null}
          {show === "ics" ? (
            <TileWords tile={tile} named={layout.named} width={layout.tile.width} height={layout.tile.height} />
          ) : null}
        </g>
      ))}
      {layout.regions.map((region) => (
        <path
          key={region.id}
          d={region.outline}
          stroke="var(--ink)"
          strokeWidth={show === "ics" ? 1.25 : 1.75}
          strokeLinecap="square"
          fill="none"
        />
      ))}
      {show === "region" ? layout.regions.map((region) => <RegionWords key={region.id} region={region} />) : null}
      {layout.tiles.map((tile) =>
        chosen.includes(tile.id) ? (
          <rect
            key={tile.id}
            x={tile.x + 1.5}
            y={tile.y + 1.5}
            width={layout.tile.width}
            height={layout.tile.height}
            fill="none"
            stroke="var(--series-2)"
            strokeWidth={3.5}
          />
        ) : null,
      )}
      {layout.regions.map((region) =>
        chosen.includes(region.id) ? (
          <path
            key={region.id}
            d={region.outline}
            stroke="var(--series-2)"
            strokeWidth={4}
            strokeLinecap="square"
            fill="none"
          />
        ) : null,
      )}
      <ColourKey
        x={8}
        y={layout.height - 32}
        domain={domain}
        kind={kind}
        missing={layout.tiles.some((tile) => tile.step === null)}
        shared={layout.tiles.some((tile) => tile.shared)}
      />
    </ChartSvg>
  );
}

function TileWords({
  tile,
  named,
  width,
  height,
}: {
  readonly tile: PlacedTile;
  readonly named: boolean;
  readonly width: number;
  readonly height: number;
}) {
  const x = tile.x + 7;
  const ink = tile.step?.ink ?? "var(--ink)";
  // Narrow tiles show the code: a name cut to three letters names nothing.
  const lines = named ? tile.lines : [cutText(tile.code, width - 8, TEXT.small)];
  return (
    <g>
      {lines.map((line, index) => (
        <Words key={index} x={x} y={tile.y + 15 + index * 12.5} size={TEXT.small} colour={ink}>
          {line}
        </Words>
      ))}
      {tile.step === null || height < 38 ? null : (
        <Words x={x} y={tile.y + height - 5} size={TEXT.label} strong colour={ink}>
          {tile.figure}
        </Words>
      )}
    </g>
  );
}

function RegionWords({ region }: { readonly region: PlacedRegion }) {
  const ink = region.step?.ink ?? "var(--ink)";
  const lines = wrapText(region.name, region.room, TEXT.axis, 2);
  return (
    <g pointerEvents="none">
      {lines.map((line, index) => (
        <Words
          key={index}
          x={region.x}
          y={region.y - 7 + (index - lines.length + 1) * 15}
          anchor="middle"
          colour={ink}
          rim={region.step === null}
        >
          {line}
        </Words>
      ))}
      <Words
        x={region.x}
        y={region.y + 14}
        anchor="middle"
        size={region.step === null ? TEXT.label : 20}
        rim={region.step === null}
        strong={region.step !== null}
        colour={ink}
      >
        {region.figure}
      </Words>
    </g>
  );
}

export interface TileMapProps extends ChartProps, TileMapData {
  readonly chosen?: readonly string[];
  readonly onPick?: (id: string) => void;
}

/** England by region or integrated care system, without boundaries: every place is the same size and can be read. */
export function TileMap(props: TileMapProps) {
  const view = useChartView({ domain: tileMapDomain(props), holding: props.holding, zoom: props.zoom });
  const layout = tileMapLayout(props, view.width, view.domain);
  const regionName = new Map(REGIONS.map((region) => [region.id, region.name]));
  const whose = props.shared;
  const last = (id: string) => [
    props.values[id] ?? null,
    ...(whose === undefined ? [] : [(props.values[id] ?? null) === null ? "" : (whose.get(id) ?? "its own")]),
  ];
  const rows =
    props.show === "region"
      ? REGIONS.map((region) => [region.name, ...last(region.id)])
      : tilesOf(props).map((tile) => [tile.name, regionName.get(tile.region) ?? "", ...last(tile.id)]);
  return (
    <ChartFrame
      {...props}
      view={view}
      readings={layout.readings}
      onPick={props.onPick}
      table={{
        caption: props.finding,
        columns: [
          { label: props.show === "region" ? "NHS region" : "Integrated care system" },
          ...(props.show === "region" ? [] : [{ label: "NHS region" }]),
          { label: "Figure", kind: props.kind },
          ...(whose === undefined ? [] : [{ label: "Whose figure" }]),
        ],
        rows,
      }}
    >
      <TileMapPlot
        layout={layout}
        show={props.show}
        domain={view.domain}
        kind={props.kind}
        label={props.finding}
        chosen={props.chosen}
        onPick={props.onPick}
        cursor={readingAt(layout.readings, view.spot)}
      />
    </ChartFrame>
  );
}
