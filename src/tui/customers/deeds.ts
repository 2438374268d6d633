import type {ChosenColumns} from '../../core/dashboard/choose-columns.ts'
import type {KeptView} from '../../core/dashboard/keep-view.ts'
import type {SavedView} from '../../core/setting/dashboard-checks.ts'
import type {DeedKind} from '../office/question.ts'

export interface CustomersDeeds {
  /** The columns of a list of the dashboard; none for its usual ones. */
  'choose-columns': DeedKind<{list: string; columns: readonly string[]}, ChosenColumns>
  'keep-view': DeedKind<{name: string; view: SavedView}, KeptView>
  'drop-view': DeedKind<{name: string}, {name: string; change_id: number}>
}
