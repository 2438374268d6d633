import type {ListColumn, ListRow} from '../listing/list-column.ts'
import type {Target} from './target.ts'
import {targetValue} from './target-value.ts'

/** A target as it is shown: revenue in major units, a rate between 0 and 1, else a count. */
export interface SaidTarget extends Omit<Target, 'of'> {
  /** Of which rep, shop or region; absent for everybody. */
  of?: string | undefined
}

export const TARGET_LIST_COLUMNS: readonly ListColumn[] = [
  {key: 'month', type: 'text'},
  {key: 'metric', type: 'text', codes: 'target_metric'},
  {key: 'scope', type: 'text', codes: 'target_scope'},
  {key: 'of', type: 'text'},
  {key: 'value', type: 'number', codes: 'target_value'},
  {key: 'id', type: 'text', extra: true},
]

export function saidTarget(target: Target, digits: number): SaidTarget {
  return {...target, value: targetValue(target, digits)}
}

/** Targets as rows of a list, the latest month first. */
export function targetRows(targets: readonly Target[], digits: number): (SaidTarget & ListRow)[] {
  return targets
    .map((target) => ({...saidTarget(target, digits)}))
    .sort((left, right) => (left.month < right.month ? 1 : left.month > right.month ? -1 : 0))
}
