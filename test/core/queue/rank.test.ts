import {describe, expect, it} from 'vitest'
import {experiencedChances} from '../../../src/core/queue/experience.ts'
import {urgency, worthOf} from '../../../src/core/queue/rank.ts'

describe('the ranking', () => {
  const now = '2025-06-30T12:00:00'

  it('counts a task that is due as 1, half for every half-life left, twice a week after', () => {
    expect(urgency(now, now, 3)).toBe(1)
    expect(urgency('2025-07-03T12:00:00', now, 3)).toBeCloseTo(0.5, 12)
    expect(urgency('2025-07-06T12:00:00', now, 3)).toBeCloseTo(0.25, 12)
    expect(urgency('2025-06-23T12:00:00', now, 3)).toBeCloseTo(2, 12)
    expect(urgency('2025-01-01T12:00:00', now, 3)).toBe(2)
  })

  it('is the product of what is at stake, the chance, the weight and the time', () => {
    const worth = worthOf({value: 10_000, chance: 0.2, weight: 1.5, due_at: '2025-07-03T12:00:00'}, now, 3)
    expect(worth.worth).toBeCloseTo(10_000 * 0.2 * 1.5 * 0.5, 9)
  })

  it('learns the chance of a rule from outcomes, and not from those that say nothing', () => {
    const done = (outcome: string): {rule: string; state: 'done'; outcome: never} => ({
      ...{rule: 'win-back', state: 'done'},
      outcome: outcome as never,
    })
    const tasks = [...Array.from({length: 20}, () => done('ordered')), done('other')]
    const chances = experiencedChances(tasks, [
      {id: 'win-back', chance: 0.1},
      {id: 'birthday', chance: 0.1},
    ])
    expect(chances.get('win-back')).toBeCloseTo((20 * 0.1 + 20) / 40, 12)
    expect(chances.has('birthday')).toBe(false)
  })
})
