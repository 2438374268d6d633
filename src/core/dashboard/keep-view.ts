import {CrmError} from '../error/crm-error.ts'
import type {SavedView} from '../setting/dashboard-checks.ts'
import {loadSettings, saveSetting} from '../setting/settings.ts'
import type {Context} from '../store/context.ts'
import {closest} from '../text/closest.ts'

/** A view of the customers, and whether one of that name was there before. */
export interface KeptView {
  name: string
  replaced: boolean
  change_id: number
}

/** Keeps a view of the customers under a name in the setting `dashboard.views`. Throws BAD_INPUT without a name. */
export async function keepView(context: Context, name: string, view: SavedView): Promise<KeptView> {
  const called = name.trim()
  if (called === '') throw new CrmError('BAD_INPUT', 'A view needs a name.', {hint: 'Say what it shows.'})
  return changeViews(context, (views) => ({
    views: {...views, [called]: view},
    told: {name: called, replaced: Object.hasOwn(views, called)},
  }))
}

/** Drops a view. Throws NOT_FOUND where there is none of that name. */
export async function dropView(context: Context, name: string): Promise<{name: string; change_id: number}> {
  return changeViews(context, ({[name]: dropped, ...views}) => {
    if (dropped) return {views, told: {name}}
    const guess = closest(name, Object.keys(views))
    throw new CrmError('NOT_FOUND', `There is no view "${name}".`, guess === undefined ? {} : {candidates: [guess]})
  })
}

type Views = Readonly<Record<string, SavedView>>

async function changeViews<T>(
  {store, who, now}: Context,
  decide: (views: Views) => {views: Views; told: T},
): Promise<T & {change_id: number}> {
  return store.write({command: 'settings set', who, at: now()}, async (draft) => {
    const {views, told} = decide((await loadSettings(draft))['dashboard.views'])
    await saveSetting(draft, 'dashboard.views', JSON.stringify(views))
    draft.describe('dashboard.views', {settings: 1})
    return {...told, change_id: draft.changeId}
  })
}
