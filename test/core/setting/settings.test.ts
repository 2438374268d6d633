import {describe, expect, test} from 'vitest'
import {settingRows} from '../../../src/core/setting/list-settings.ts'
import {settingText} from '../../../src/core/setting/setting-text.ts'
import {
  loadSettings,
  parseSetting,
  saveSetting,
  SETTING_KEYS,
  settingKey,
  SETTINGS,
  settingSummary,
} from '../../../src/core/setting/settings.ts'
import type {SettingSpec} from '../../../src/core/setting/setting-spec.ts'
import {memoryContext} from '../../support/context.ts'

describe('the rulebook of settings', () => {
  test('reads every default, and every example, back from its text', () => {
    for (const key of SETTING_KEYS) {
      const spec: SettingSpec = SETTINGS[key]
      for (const text of [spec.default === undefined ? undefined : settingText(spec.default), spec.example]) {
        if (text === undefined) continue
        const value = parseSetting(key, text)
        expect([key, parseSetting(key, settingText(value))]).toEqual([key, value])
        expect([key, settingText(value).replaceAll(/[ "]/g, '')]).toEqual([key, text.replaceAll(/[ "]/g, '')])
      }
    }
  })

  test('knows no key that only an object has', () => {
    expect(() => settingKey('toString')).toThrow('There is no setting "toString".')
  })

  test.each([
    ['grid.recency_days', '30,30,180'],
    ['grid.recency_days', '30,90'],
    ['pareto.top', '5,101'],
    ['value.top_share', '1'],
    ['churn.own_gaps', 'three'],
    ['lifecycle.stable_orders', '2.5'],
    ['rfm.scheme', 'decile'],
    ['quadrant.cut', '120'],
    ['work.closed', '2025-02-30'],
    ['structure.gender', 'female:60,male:60'],
    ['dashboard.mouse', 'maybe'],
    ['dashboard.first_screen', 'tomorrow'],
    ['dashboard.keys', '["done"]'],
    ['dashboard.colors', '{“accent”: “red”}'],
  ] as const)('refuses a value that does not fit: %s %s', (key, text) => {
    expect(() => parseSetting(key, text)).toThrow(`"${text}" is no value for ${key}: `)
  })

  test.each([
    ['dashboard.screens', 'today,chrun', 'There is no screen "chrun".', 'Did you mean churn?'],
    ['dashboard.screens', 'today,leads,today', 'The screen today stands twice.', 'Name each once.'],
    ['dashboard.screens', ' , ', 'The dashboard needs a screen.', 'Some of: today, '],
    ['dashboard.colors', '{"acent": "red"}', 'There is no part of the dashboard "acent".', 'Did you mean accent?'],
    ['dashboard.colors', '{"accent": "bg:yelow"}', 'accent: "bg:yelow" is no colour.', 'Did you mean bg:yellow?'],
    ['dashboard.colors', '{"accent": 3}', 'accent: 3 is no text in quotes.', 'Example: patron settings set dash'],
    ['dashboard.keys', '{"done": "page-upp"}', 'done: "page-upp" is no key.', 'Did you mean page-up?'],
    ['dashboard.keys', '{"done": "ctrl-i"}', 'done: A terminal sends the same for ctrl-i as for tab.', 'Give tab, or'],
    ['dashboard.columns', '{"people": "name"}', 'people: It must be a list of columns, in brackets.', 'Example: '],
    ['dashboard.views', '{"A": {"wher": "x"}}', 'A: There is no part of a view "wher".', 'Did you mean where?'],
    ['dashboard.views', '{"A": {"sort": 1}}', 'A: sort: 1 is no text in quotes.', 'Example: '],
  ] as const)('says what is wrong in %s %s', (key, text, sentence, hint) => {
    expect(() => parseSetting(key, text)).toThrow(`That is no value for ${key}: ${sentence}`)
    expect(() => parseSetting(key, text)).toThrow(
      expect.objectContaining({hint: expect.stringContaining(hint) as string}),
    )
  })

  test('keeps names with their values, and lists them as they are set', async () => {
    const {store, now} = memoryContext()
    const text = '{"王 VIP":{"search":"13800138000","columns":["name"]}}'
    await store.write({command: 'settings set', who: 'li', at: now()}, async (draft) => {
      await saveSetting(draft, 'dashboard.views', text)
      await saveSetting(draft, 'dashboard.mouse', 'off')
    })
    const settings = await store.read(loadSettings)
    expect(settings['dashboard.views']).toEqual({'王 VIP': {search: '13800138000', columns: ['name']}})
    expect(settings['dashboard.mouse']).toBe(false)
    expect(settingRows(settings).find(({key}) => key === 'dashboard.views')).toMatchObject({value: text, default: '{}'})
  })

  test('keeps out of the journal what may be about people', () => {
    expect(settingSummary('dashboard.views', {王: {search: '13800138000'}})).toBe('dashboard.views')
    expect(settingSummary('grid.recency_days', [30, 90])).toBe('grid.recency_days = 30,90')
  })
})
