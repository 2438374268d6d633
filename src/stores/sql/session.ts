/**
 * A column on its way between the program and a database. Two kinds are enough for every column type (see
 * `wire.ts`); an absent text is undefined, an absent number NaN.
 */
export type WireColumn = TextColumn | NumberColumn

export interface TextColumn {
  kind: 'text'
  values: (string | undefined)[]
}

export interface NumberColumn {
  kind: 'number'
  values: Float64Array
}

/** Codes and days by the million are read as integers, half as long; none of them may be absent. */
export interface IntegerColumn {
  kind: 'integer'
  values: Int32Array
}

/** What a large result has for columns. */
export type ScannedColumn = WireColumn | IntegerColumn

/** One connection inside one transaction. Parameters are written $1, $2 and are always text. */
export interface SqlSession {
  /** Runs one statement; returns how many rows it wrote or removed. */
  run(sql: string, values?: readonly string[]): Promise<number>
  /** The same for a statement that may add very many rows; only a few of them in one change. */
  runBulk(sql: string, values?: readonly string[]): Promise<number>
  /** All columns of a result, whose types must be text or double precision. */
  read(sql: string, values?: readonly string[]): Promise<WireColumn[]>
  /**
   * Like read, for a result that is large, with integers besides: hands it over in pieces, in order, each with all
   * columns, while the rest is still being worked out. Numbers are only lent: they may be gone once `take` is done.
   */
  scan(sql: string, values: readonly string[], take: (columns: ScannedColumn[]) => void): Promise<void>
  /** Adds rows to a temporary table whose columns are text or double precision, in the order of the columns. */
  append(table: string, columns: readonly WireColumn[]): Promise<void>
  /** A name for a temporary table that nobody else in this session uses. */
  temporaryName(): string
}

/** The numbers of a column that is known to hold some. */
export function numbersOf(column: ScannedColumn | undefined): Float64Array {
  if (column?.kind !== 'number') throw new Error('A column of numbers was expected.')
  return column.values
}

/** The numbers of a column that is known to hold integers. */
export function integersOf(column: ScannedColumn | undefined): Int32Array {
  if (column?.kind !== 'integer') throw new Error('A column of integers was expected.')
  return column.values
}

/** The numbers of a column that is known to hold some, of either kind. */
export function numericOf(column: ScannedColumn | undefined): Float64Array | Int32Array {
  return column?.kind === 'integer' ? column.values : numbersOf(column)
}

/** The texts of a column that is known to hold nothing but texts. */
export function textsOf(column: WireColumn | undefined): string[] {
  if (column?.kind !== 'text') throw new Error('A column of texts was expected.')
  return column.values as string[]
}

/** The first row of a result of numbers. */
export async function readNumbers(session: SqlSession, sql: string, values?: readonly string[]): Promise<number[]> {
  const columns = await session.read(sql, values)
  return columns.map((column) => numbersOf(column)[0] as number)
}
