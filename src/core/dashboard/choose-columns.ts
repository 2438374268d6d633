import {loadSettings, saveSetting} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'

/** The columns of a list, and the change that `patron undo` takes back. */
export interface ChosenColumns {
  list: string
  /** Undefined where the list has its usual ones again. */
  columns: readonly string[] | undefined
  change_id: number
}

/** Chooses the columns of a list of the dashboard in the setting `dashboard.columns`; none for its usual ones. */
export async function chooseColumns(
  {store, who, now}: Context,
  {list, columns}: {list: string; columns: readonly string[]},
): Promise<ChosenColumns> {
  return store.write({command: 'settings set', who, at: now()}, async (draft) => {
    const {[list]: _, ...others} = (await loadSettings(draft))['dashboard.columns']
    const chosen = columns.length === 0 ? others : {...others, [list]: columns}
    await saveSetting(draft, 'dashboard.columns', JSON.stringify(chosen))
    draft.describe('dashboard.columns', {settings: 1})
    return {list, columns: columns.length === 0 ? undefined : columns, change_id: draft.changeId}
  })
}
