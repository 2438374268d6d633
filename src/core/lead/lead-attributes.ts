import {CrmError} from '../error/crm-error.ts'
import {foldHeader} from '../import/fold-header.ts'
import type {RowLayout} from '../import/row-layout.ts'
import {unusedHeaders} from '../import/row-layout.ts'
import {closest} from '../text/closest.ts'
import {missingTest} from '../text/missing-word.ts'
import {ownText} from '../text/own-text.ts'
import type {LeadAttributes} from './lead.ts'
import type {Spelling} from './spelling.ts'

/** Which columns beyond the known ones are kept: all that no field is taken from, or those named. */
export type AttributeChoice = 'all' | readonly string[]

/** Reads what a row says beyond the known columns. */
export interface AttributeReader {
  headers: readonly string[]
  read(cells: readonly string[]): LeadAttributes | undefined
}

/**
 * A reader of the columns to keep: a number where the cell is one, else text in the spelling met first; words that mean
 * nothing (setting `lead.missing_words`) are left out. Throws BAD_INPUT for a header that the file does not have.
 */
export function attributeReader(
  layout: RowLayout,
  choice: AttributeChoice,
  {missing, spelling}: {missing: readonly string[]; spelling: Spelling},
): AttributeReader {
  const headers = choice === 'all' ? unusedHeaders(layout) : choice.map((header) => headerNamed(layout, header))
  const places = headers.map((header) => [header, layout.headers.indexOf(header)] as const)
  const isMissing = missingTest(missing)
  return {
    headers,
    read(cells) {
      const known: Record<string, string | number> = {}
      for (const [header, place] of places) {
        const text = (cells[place] ?? '').trim()
        if (!isMissing(text)) known[header] = numberIn(text) ?? spelling.of(header, ownText(text))
      }
      return Object.keys(known).length === 0 ? undefined : known
    },
  }
}

/** `12`, `-3.5`; not `007`, which is a code, nor digits that a number cannot hold. */
function numberIn(text: string): number | undefined {
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) ? Number(text) : undefined
}

function headerNamed({file, headers}: RowLayout, header: string): string {
  const known = headers.find((own) => own !== '' && foldHeader(own) === foldHeader(header))
  if (known !== undefined) return known
  const meant = closest(header, headers)
  throw new CrmError('BAD_INPUT', `${file} has no column "${header}" to keep as an attribute.`, {
    hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}Its columns: ${headers.filter(Boolean).join(', ')}.`,
    place: {file, column: header},
    candidates: meant === undefined ? [] : [meant],
  })
}
