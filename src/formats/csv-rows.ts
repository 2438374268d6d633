import {type CsvError, Parser} from 'csv-parse'
import type {RowBatch} from '../core/import/table.ts'
import {inputError} from './input-error.ts'
import {cleanRow, isFilled} from './clean-cell.ts'

/** A record longer than this is a quote that was never closed; no order is that long. */
const LONGEST_RECORD = 4 * 1024 * 1024

export interface CsvDialect {
  delimiter: string
  /** Line ends, longest first. */
  lineEnds: string[]
  /** Whether blanks stand between a delimiter and a quote that opens a cell. */
  blanksBeforeQuotes: boolean
}

/** Takes bytes (UTF-8) as they come and hands out the rows that were finished by them. */
export interface CsvRows {
  feed(bytes: Buffer): void
  end(): void
  /** The rows since the last call, cleaned; empty rows are dropped. */
  take(): RowBatch
  waiting(): number
}

/**
 * Parses csv with csv-parse, as far as possible without its costs: the parser is driven directly instead of as a
 * stream, and the line on which a row starts is read off its counter instead of asking for an `info` object a row.
 * Throws BAD_INPUT with the line where a quote was opened that is never closed.
 */
export function csvRows(file: string, dialect: CsvDialect): CsvRows {
  const parser = new Parser({
    bom: true,
    delimiter: dialect.delimiter,
    record_delimiter: dialect.lineEnds,
    ltrim: dialect.blanksBeforeQuotes,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  })
  let numbers: number[] = []
  let rows: string[][] = []
  let line = 1
  let lines = 0
  parser.push = (record: string[] | null): boolean => {
    if (record === null) return true
    const start = line
    const passed = parser.info.lines - lines
    lines = parser.info.lines
    // More than one line: the row holds line breaks, which the parser counts twice when they are CRLF.
    line += passed === 1 ? 1 : 1 + lineBreaks(record)
    cleanRow(record)
    if (isFilled(record)) {
      numbers.push(start)
      rows.push(record)
    }
    return true
  }
  const check = (error?: Error | null): void => {
    if (error) throw csvError(file, error as CsvError, line)
  }
  return {
    feed: (bytes) => parser._transform(bytes, 'utf8', check),
    end: () => parser._flush(check),
    waiting: () => rows.length,
    take() {
      const batch = {numbers, rows}
      numbers = []
      rows = []
      return batch
    },
  }
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

function csvError(file: string, error: CsvError, line: number): Error {
  if (error.code !== 'CSV_QUOTE_NOT_CLOSED' && error.code !== 'CSV_MAX_RECORD_SIZE') return error
  return inputError(file, `the row that starts on line ${line} opens a quote (") that is never closed`, {
    row: line,
    hint: 'Close the quote, or double it when it belongs to the text. A file that is cut short ends like this, too.',
    cause: error,
  })
}
