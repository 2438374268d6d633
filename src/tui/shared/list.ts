/** Where somebody is in a list: the selected row by its id, its place, and the first row in view. */
export interface ListPlace {
  id: string | undefined
  index: number
  top: number
}

export const LIST_START: ListPlace = {id: undefined, index: 0, top: 0}

/** How long a list is, which ids are known of it, and how many rows are in view. */
export interface ListShape {
  total: number
  height: number
  /** Undefined where the row is not known yet. */
  idAt: (place: number) => string | undefined
  /** Undefined where the row is gone, or its place not known. */
  placeOf: (id: string) => number | undefined
}

/** The shape of a list whose rows are all there. */
export function shapeOf(ids: readonly string[], height: number): ListShape {
  return {
    total: ids.length,
    height,
    idAt: (place) => ids[place],
    placeOf: (id) => {
      const place = ids.indexOf(id)
      return place < 0 ? undefined : place
    },
  }
}

const STEPS: Readonly<Record<string, (index: number, shape: ListShape) => number>> = {
  up: (index) => index - 1,
  down: (index) => index + 1,
  'page-up': (index, {height}) => index - Math.max(1, height - 1),
  'page-down': (index, {height}) => index + Math.max(1, height - 1),
  home: () => 0,
  end: (_, {total}) => total - 1,
  'wheel-up': (index) => index - 3,
  'wheel-down': (index) => index + 3,
}

/** The place after a movement (`up`, `page-down`, ...), or undefined when the action is none. */
export function moveInList(place: ListPlace, action: string, shape: ListShape): ListPlace | undefined {
  const step = STEPS[action]
  return step && placeAt(step(place.index, shape), place.top, shape)
}

/** The place of a row, e.g. one that was clicked. */
export function goInList(place: ListPlace, index: number, shape: ListShape): ListPlace {
  return placeAt(index, place.top, shape)
}

/** The place after rows or height changed: the same row where it still is, else the one that took its place. */
export function settleInList(place: ListPlace, shape: ListShape): ListPlace {
  const isSame = place.id === undefined || shape.idAt(place.index) === place.id
  const index = isSame ? place.index : (shape.placeOf(place.id as string) ?? place.index)
  // The row keeps its place on the screen while rows come and go before it, unless the first rows are in view: what
  // is new there must be seen.
  return placeAt(index, place.top === 0 ? 0 : place.top + index - place.index, shape)
}

function placeAt(wanted: number, top: number, {total, height, idAt}: ListShape): ListPlace {
  const index = clamp(wanted, 0, Math.max(0, total - 1))
  const lowest = Math.max(0, total - height)
  return {id: idAt(index), index, top: clamp(clamp(top, index - height + 1, index), 0, lowest)}
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
