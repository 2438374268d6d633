import {describe, expect, test} from 'vitest'
import {parseSetting, SETTING_KEYS, settingKey, SETTINGS} from '../../../src/core/setting/settings.ts'
import type {SettingSpec} from '../../../src/core/setting/setting-spec.ts'

describe('the rulebook of settings', () => {
  test('reads every default, and every example, back from its text', () => {
    for (const key of SETTING_KEYS) {
      const spec: SettingSpec = SETTINGS[key]
      const text = String(spec.default ?? spec.example)
      expect([key, String(parseSetting(key, text))]).toEqual([key, text])
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
  ] as const)('refuses a value that does not fit: %s %s', (key, text) => {
    expect(() => parseSetting(key, text)).toThrow(`"${text}" is no value for ${key}: `)
  })
})
