/**
 * How a column becomes numbers. `levels`: one number for each level but the most frequent, 1 where the lead has it;
 * levels that few leads have are one, `OTHER`, and a blank is a level of its own. `number`: the number, or its logarithm
 * where it is skewed, held between the least and the greatest that was learned from, and 1 beside it where it is blank.
 */
export type ColumnEncoding =
  | {name: string; kind: 'levels'; usual: string; levels: string[]}
  | {name: string; kind: 'number'; log: boolean; blank: boolean; least: number; greatest: number}

/** Why a column is not used, where that has nothing to do with the outcome. */
export type UselessColumn = 'unknown' | 'same' | 'identifier' | 'free-text'
