import type {Size} from './size.ts'

/** How two panes share a screen: side by side where it is wide, one above the other where it is high. */
export interface TwoPanes<P extends string> {
  first: P
  second: P
  /** From this width and from this height on there is room for both. */
  wide: number
  high: number
  /** Of so many columns, or rows, how many the second one has. */
  beside: (columns: number) => number
  below: (rows: number) => number
}

/** The rooms of the panes, frames included; a pane without one is not to be seen. */
export type PaneRooms<P extends string> = Readonly<Record<P, Size | undefined>> & {
  /** Beside each other, else one below the other. */
  readonly isBeside: boolean
}

/** Where the panes are; where there is room for one only, or it is to have all of it, it is the one in use. */
export function paneRooms<P extends string>(
  {first, second, wide, high, beside, below}: TwoPanes<P>,
  inUse: P,
  {size, zoomed}: {size: Size; zoomed: boolean},
): PaneRooms<P> {
  const {columns, rows} = size
  const rooms = (one: Size | undefined, other: Size | undefined, isBeside: boolean): PaneRooms<P> =>
    ({[first]: one, [second]: other, isBeside}) as PaneRooms<P>
  if (zoomed || (columns < wide && rows < high)) {
    return inUse === first ? rooms(size, undefined, false) : rooms(undefined, size, false)
  }
  if (columns >= wide) {
    const own = beside(columns)
    return rooms({columns: columns - own, rows}, {columns: own, rows}, true)
  }
  const own = below(rows)
  return rooms({columns, rows: rows - own}, {columns, rows: own}, false)
}
