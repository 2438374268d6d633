import {describe, expect, it} from 'vitest'
import {chinesePeople} from '../../../bench/people/chinese.ts'
import {truePairs} from '../../../bench/people/person.ts'
import {westernPeople} from '../../../bench/people/western.ts'
import {type DuplicateOptions, findDuplicates} from '../../../src/core/duplicate/find-duplicates.ts'
import {BUCKETS, type DuplicatePair, type DuplicateReport} from '../../../src/core/duplicate/report.ts'
import {loadHanReader} from '../../../src/core/duplicate/text/han.ts'
import {peopleOf, type Sketch} from './people.ts'

const han = await loadHanReader()

function find(sketches: readonly Sketch[], options: Partial<DuplicateOptions> = {}): DuplicateReport {
  return findDuplicates(peopleOf(sketches), {han, limit: 50, certain: 0.99, review: 0.8, buckets: BUCKETS, ...options})
}

function bucketOf(left: Sketch, right: Sketch): string | undefined {
  return find([left, right]).pairs[0]?.bucket
}

describe('among few people, plain rules', () => {
  const wang = {name: '王芳', phones: ['+8613800138000'], birthday: '1985-03-07', address: '文三路138号502室'}
  it.each<[string, Sketch, string]>([
    ['the same name and phone: certain', {name: 'Wang Fang', phones: ['+8613800138000']}, 'certain'],
    ['name, birthday and address: certain', {...wang, phones: []}, 'certain'],
    ['a son at the same phone and address: different', {...wang, name: '王小强', birthday: '2010-05-01'}, 'different'],
    ['a wife with another birthday, names alike: not certain', {...wang, birthday: '1987-11-20'}, 'different'],
    ['the same name and a masked phone: review', {name: '王芳', phones: ['138****8000']}, 'review'],
    ['the phone alone, no name: review', {phones: ['+8613800138000'], address: '文三路138号502室'}, 'review'],
    ['a namesake: different', {name: '王芳', phones: ['+8613912345678']}, 'different'],
  ])('call %s', (_, other, bucket) => {
    expect(bucketOf(wang, other)).toBe(bucket)
  })

  it('are named, and give no probabilities', () => {
    const {model, pairs} = find([wang, wang])
    expect(model).toMatchObject({basis: 'rules', reason: 'few-people', weights: []})
    expect(pairs[0]).toMatchObject({score: undefined, probability: undefined, bucket: 'certain'})
    expect(pairs[0]?.evidence[0]).toEqual({
      field: 'name',
      level: 'agree',
      left: '王芳',
      right: '王芳',
      weight: undefined,
    })
  })

  it('also judge many people among whom hardly anybody is there twice', () => {
    const records = chinesePeople({records: 600, duplicates: 0, seed: 3})
    expect(find(records).model).toMatchObject({basis: 'rules', reason: 'few-pairs'})
  })
})

const PLANTED = [
  {
    name: 'Chinese customers',
    records: chinesePeople({records: 4_000, duplicates: 0.1, seed: 11}),
    precision: 0.985,
    recall: 0.95,
  },
  {
    name: 'American customers, spoilt otherwise',
    records: westernPeople({records: 4_000, duplicates: 0.1, seed: 12}),
    precision: 0.97,
    recall: 0.85,
  },
]

describe.each(PLANTED)('among $name', ({records, precision, recall}) => {
  const report = find(records, {buckets: ['certain', 'review']})
  const truth = truePairs(records)

  it('finds the planted duplicates and hardly anything else', () => {
    expect(report.model).toMatchObject({basis: 'estimated', converged: true})
    const certain = report.pairs.filter(({bucket}) => bucket === 'certain')
    expect(share(certain, truth)).toBeGreaterThanOrEqual(0.995)
    expect(share(report.pairs, truth)).toBeGreaterThanOrEqual(precision)
    expect(report.pairs.filter((pair) => isTrue(pair, truth)).length / truth.size).toBeGreaterThanOrEqual(recall)
  })

  it('has scores that the evidence adds up to', () => {
    for (const {score, evidence} of report.pairs) {
      const sum = evidence.reduce((total, {weight = 0}) => total + weight, 0)
      expect(Math.abs((score as number) - sum)).toBeLessThan(0.6)
    }
  })

  it('calls nobody certain whose name, birthday or gender differs, and says why', () => {
    const differing = report.pairs.filter(({evidence}) =>
      evidence.some(({field, level}) => level === 'disagree' && ['name', 'birthday', 'gender'].includes(field)),
    )
    expect(differing.length).toBeGreaterThan(0)
    expect(differing.filter(({bucket, doubts}) => bucket !== 'review' || doubts.length === 0)).toEqual([])
  })

  it('groups certain pairs, each record in one group at most', () => {
    const grouped = report.groups.flat()
    expect(new Set(grouped).size).toBe(grouped.length)
    const groupOf = new Map(report.groups.flatMap((group, index) => group.map((id) => [id, index])))
    for (const {left, right, bucket} of report.pairs) {
      if (bucket === 'certain') expect(groupOf.get(left)).toBe(groupOf.get(right))
    }
  })
})

describe('the search', () => {
  const records = chinesePeople({records: 2_400, duplicates: 0.1, seed: 5})
  const report = find(records)

  it('gives the same answer every time', () => {
    expect(find(records)).toEqual(report)
  })

  it('leaves the phone of a shop out, and says so', () => {
    expect(report.left_out).toContainEqual({
      key: 'phone',
      value: '+8657188000000',
      blocks: 1,
      people: expect.any(Number),
    })
    const shop = report.pairs.flatMap(({evidence}) => evidence.flatMap(({left, right}) => [left, right]))
    expect(shop).not.toContain('+8657188000000')
  })

  it('counts what it does not show', () => {
    const {certain, review, different} = report.counts
    expect(certain + review + different).toBe(report.compared)
    expect(report.pairs.filter(({bucket}) => bucket === 'certain')).toHaveLength(certain)
    expect(find(records, {buckets: []}).pairs).toEqual([])
  })

  it('never shows a pair again that a person judged different, and is certain of one judged the same', () => {
    const [first, second] = report.pairs as [DuplicatePair, DuplicatePair]
    const stranger = report.pairs.at(-1) as DuplicatePair
    const judged = find(records, {
      verdicts: [
        {...first, verdict: 'different'},
        {...second, verdict: 'different'},
        {...stranger, verdict: 'same'},
        {left: 'C1', right: 'nobody', verdict: 'same'},
      ],
    })
    const keys = judged.pairs.map(({left, right}) => `${left}|${right}`)
    expect(keys).not.toContain(`${first.left}|${first.right}`)
    expect(keys).not.toContain(`${second.left}|${second.right}`)
    const told = judged.pairs.find(({left, right}) => left === stranger.left && right === stranger.right)
    expect(told).toMatchObject({bucket: 'certain', verdict: 'same', probability: 1})
    expect(judged.groups.some((group) => group.includes(stranger.left) && group.includes(stranger.right))).toBe(true)
  })

  it('takes nothing that is missing for evidence', () => {
    const nothing = Array.from({length: 300}, () => ({}))
    expect(find(nothing)).toMatchObject({compared: 0, pairs: [], groups: []})
  })
})

function isTrue({left, right}: DuplicatePair, truth: ReadonlySet<string>): boolean {
  return truth.has(`${left}|${right}`) || truth.has(`${right}|${left}`)
}

/** The share of pairs that are true. */
function share(pairs: readonly DuplicatePair[], truth: ReadonlySet<string>): number {
  return pairs.filter((pair) => isTrue(pair, truth)).length / pairs.length
}
