import {type RowIntakeOptions, ROW_WAYS} from '../../src/app/row-nouns.ts'
import type {RowImportOptions, RowImportResult} from '../../src/core/import/import-rows.ts'
import type {RowLayoutOptions} from '../../src/core/import/lay-out-rows.ts'
import type {RowNoun} from '../../src/core/import/row-profile.ts'
import {loadSettings} from '../../src/core/setting/settings.ts'
import type {Context} from '../../src/core/store/context.ts'
import {importTable, withTable} from './import-rows.ts'

interface NounInput extends RowLayoutOptions, Partial<RowImportOptions> {
  /** What the command says besides the file. */
  intake?: RowIntakeOptions
}

/** Takes csv text of a noun in by the way that its command goes. */
export async function importNoun(
  context: Context,
  [noun, text]: readonly [RowNoun, string],
  {intake = {}, ...input}: NounInput = {},
): Promise<RowImportResult> {
  const prepare = ROW_WAYS[noun]
  if (!prepare) throw new Error(`There is no way in for ${noun}.`)
  const settings = await context.store.read(loadSettings)
  return withTable(text, async (opened) => {
    const {kind, begin, map, adapt} = await prepare({...context, settings}, intake, opened)
    const table = adapt?.(opened) ?? opened
    return importTable(context, {kind, begin, table}, {...input, map: {...map, ...input.map}})
  })
}
