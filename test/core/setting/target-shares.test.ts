import {describe, expect, it} from 'vitest'
import {parseSetting} from '../../../src/core/setting/settings.ts'
import {targetShares} from '../../../src/core/setting/target-shares.ts'

describe('target shares', () => {
  it('are read from names and percents, with either colon', () => {
    expect([...(targetShares(['华东:40', '华北：30.5%', ' New York : 10 ']) ?? [])]).toEqual([
      ['华东', 0.4],
      ['华北', 0.305],
      ['New York', 0.1],
    ])
  })

  it('are none where a part has no percent, a name stands twice, or there are more than 100', () => {
    for (const parts of [['华东'], ['华东:x'], [':40'], ['a:40', 'a:20'], ['a:60', 'b:50'], ['a:0']])
      expect(targetShares(parts)).toBeUndefined()
    expect(targetShares(['a:33.4', 'b:33.4', 'c:33.4'])?.size).toBe(3)
  })

  it('are refused by the setting with an example', () => {
    expect(parseSetting('structure.region', '华东:40,华北:30')).toEqual(['华东:40', '华北:30'])
    expect(() => parseSetting('structure.region', '华东:40,华北')).toThrow('no value for structure.region')
  })
})
