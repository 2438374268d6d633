import {DASHBOARD_SCREENS} from '../../dashboard/screens.ts'
import {THEME_NAMES} from '../../dashboard/text-style.ts'
import {checkColors, checkColumns, checkKeys, checkScreens, checkViews, type SavedView} from '../dashboard-checks.ts'
import {oneOf} from '../setting-checks.ts'
import type {SettingSpec} from '../setting-spec.ts'

export const DASHBOARD_SETTINGS = {
  'dashboard.first_screen': {
    type: 'text',
    default: 'today',
    meaning: `screen that the dashboard begins with: ${DASHBOARD_SCREENS.join(', ')}`,
    check: oneOf(...DASHBOARD_SCREENS),
  },
  'dashboard.screens': {
    type: 'texts',
    default: DASHBOARD_SCREENS,
    meaning: 'screens of the dashboard, in the order of their number keys',
    verify: checkScreens,
  },
  'dashboard.theme': {
    type: 'text',
    default: 'terminal',
    meaning: `colours of the dashboard: ${THEME_NAMES.join(', ')}`,
    check: oneOf(...THEME_NAMES),
  },
  'dashboard.colors': {
    type: 'json',
    default: {} as Readonly<Record<string, string>>,
    meaning: 'colours of your own for parts of the dashboard, as JSON',
    example: '{"accent": "#00afff", "heat3": "black bg:yellow"}',
    verify: checkColors,
  },
  'dashboard.keys': {
    type: 'json',
    default: {} as Readonly<Record<string, string>>,
    meaning: 'keys of your own for actions of the dashboard, several with blanks between, as JSON',
    example: '{"done": "D", "filter": "/ f3"}',
    verify: checkKeys,
  },
  'dashboard.mouse': {
    type: 'boolean',
    default: true,
    meaning: 'whether the dashboard listens to the mouse; without it the terminal selects text as usual',
  },
  'dashboard.columns': {
    type: 'json',
    default: {} as Readonly<Record<string, readonly string[]>>,
    meaning: 'columns of lists of the dashboard, in their order, as JSON',
    example: '{"customers": ["name", "orders", "revenue"]}',
    verify: checkColumns,
  },
  'dashboard.views': {
    type: 'json',
    default: {} as Readonly<Record<string, SavedView>>,
    meaning: 'saved views of the customers: name, and any of where (a condition), search, sort, columns, as JSON',
    example: '{"Quiet regulars": {"where": "orders >= 5 && recency_days > 60", "sort": "-revenue"}}',
    verify: checkViews,
  },
  'dashboard.screen_reader': {
    type: 'boolean',
    default: false,
    meaning: 'whether the dashboard writes plain lines, which a screen reader reads well',
  },
} as const satisfies Record<string, SettingSpec>
