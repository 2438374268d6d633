/** Where somebody is in a list: the selected row by its id, its place, and the first row in view. */
export interface ListPlace {
  id: string | undefined
  index: number
  top: number
}

export const LIST_START: ListPlace = {id: undefined, index: 0, top: 0}

/** The rows by id and how many of them are in view. */
export interface ListShape {
  ids: readonly string[]
  height: number
}

const STEPS: Readonly<Record<string, (index: number, shape: ListShape) => number>> = {
  up: (index) => index - 1,
  down: (index) => index + 1,
  'page-up': (index, {height}) => index - Math.max(1, height - 1),
  'page-down': (index, {height}) => index + Math.max(1, height - 1),
  home: () => 0,
  end: (_, {ids}) => ids.length - 1,
}

/** The place after a movement (`up`, `page-down`, ...), or undefined when the action is none. */
export function moveInList(place: ListPlace, action: string, shape: ListShape): ListPlace | undefined {
  const step = STEPS[action]
  return step && placeAt(step(place.index, shape), place.top, shape)
}

/** The place after rows or height changed: the same row where it still is, else the one that took its place. */
export function settleInList(place: ListPlace, shape: ListShape): ListPlace {
  const {ids} = shape
  const here = place.id === undefined || ids[place.index] === place.id ? place.index : ids.indexOf(place.id)
  const index = here < 0 ? place.index : here
  // The row keeps its place on the screen while rows come and go before it, unless the first rows are in view: what
  // is new there must be seen.
  return placeAt(index, place.top === 0 ? 0 : place.top + index - place.index, shape)
}

function placeAt(wanted: number, top: number, {ids, height}: ListShape): ListPlace {
  const index = clamp(wanted, 0, ids.length - 1)
  const lowest = Math.max(0, ids.length - height)
  return {id: ids[index], index, top: clamp(clamp(top, index - height + 1, index), 0, lowest)}
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
