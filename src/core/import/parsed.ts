/** What a cell turned out to be, or one short sentence saying why it is none (`"abc" is no amount of money`). */
export type Parsed<T> = {ok: true; value: T} | {ok: false; reason: string}

export function parsed<T>(value: T): Parsed<T> {
  return {ok: true, value}
}

export function unreadable(reason: string): {ok: false; reason: string} {
  return {ok: false, reason}
}
