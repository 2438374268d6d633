import type {ImportSourcesResult} from '../core/lead/import-sources.ts'
import type {SourceCostResult} from '../core/lead/set-source.ts'
import type {Look} from './language.ts'
import {sentence} from './sentence.ts'

/** That a cost is kept, and a warning where no lead has the source. */
export function presentSourceCost({source, unused}: SourceCostResult, look: Pick<Look, 'language'>): string {
  const kept = sentence(look, {en: 'The cost of {id} is kept.', zh: '已保存 {id} 的成本。'}, {id: source.id})
  if (!unused) return kept
  return `${kept}\n${sentence(look, {en: 'No lead has this source yet; lead source list shows those that leads have.', zh: '尚无线索使用该来源；lead source list 可查看已有来源。'})}`
}

export function presentSourceImport(
  {rows, sources, dry_run, change_id}: ImportSourcesResult,
  look: Pick<Look, 'language'>,
): string {
  const texts = dry_run
    ? {
        en: '{rows} {rows:row|rows} would say what {n} {n:source|sources} cost.',
        zh: '{rows} 行，将保存 {n} 个来源的成本。',
      }
    : {
        en: '{rows} {rows:row|rows} taken in: what {n} {n:source|sources} cost. Undo with: patron undo {change}',
        zh: '已导入 {rows} 行：{n} 个来源的成本。撤销：patron undo {change}',
      }
  return sentence(look, texts, {rows, n: sources.length, change: String(change_id ?? '')})
}
