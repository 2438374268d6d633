import {describe, expect, it} from 'vitest'
import {undoChange} from '../../../src/core/history/undo-change.ts'
import type {RowImportResult} from '../../../src/core/import/import-rows.ts'
import type {Context} from '../../../src/core/store/context.ts'
import {listTargets} from '../../../src/core/target/list-targets.ts'
import {removeTargets} from '../../../src/core/target/remove-target.ts'
import {setTarget} from '../../../src/core/target/set-target.ts'
import type {TargetFileSaid} from '../../../src/core/target/target-table.ts'
import {header} from '../../stores/sample.ts'
import {memoryContext} from '../../support/context.ts'
import {importNoun} from '../../support/import-noun.ts'

async function shop(): Promise<Context> {
  const context = memoryContext()
  await context.store.write(header(), async (draft) => {
    await draft.save('rep', [
      {id: 'R1', name: '李雷'},
      {id: 'R2', name: '王芳'},
      {id: 'R3', name: '王芳'},
    ])
    await draft.save('shop', [{id: 'S1', name: '人民路店', region: '华东'}])
    await draft.save('setting', [{id: 'currency', value: 'CNY'}])
  })
  return context
}

async function imported(text: string, target: TargetFileSaid = {}): Promise<[RowImportResult, string[]]> {
  const context = await shop()
  const result = await importNoun(context, ['target', text], {intake: {target}})
  const ids = (await listTargets(context)).map(({id, value}) => `${id}=${value}`)
  return [result, ids.sort()]
}

describe('target set', () => {
  it("sets a rep's target by name, says what it was before, and is undone", async () => {
    const context = await shop()
    const july = {month: '2025-07', metric: 'revenue', rep: '李雷'} as const
    const first = await setTarget(context, {...july, value: '12万'})
    expect(first.target).toMatchObject({id: 'revenue:rep:R1:2025-07', scope: 'rep', of: 'R1', value: 120_000})
    const second = await setTarget(context, {...july, value: '130000'})
    expect([second.before, second.target.value]).toEqual([120_000, 130_000])
    expect((await setTarget(context, {...july, value: '130000'})).change_id).toBeUndefined()
    await undoChange(context, second.change_id as number)
    expect((await listTargets(context)).map(({value}) => value)).toEqual([120_000])
  })

  it('is for everybody where nobody is named', async () => {
    const {target} = await setTarget(await shop(), {month: '2025年7月', metric: 'repeat-rate', value: '35%'})
    expect(target).toEqual({
      ...{id: 'repeat-rate:all::2025-07', metric: 'repeat-rate', scope: 'all', of: undefined},
      ...{month: '2025-07', value: 0.35},
    })
  })

  it('refuses what nobody knows, what is ambiguous, and two owners at once', async () => {
    const context = await shop()
    const visits = {month: '2025-07', metric: 'visits', value: '9'} as const
    await expect(setTarget(context, {...visits, rep: '李磊'})).rejects.toMatchObject({
      code: 'NOT_FOUND',
      hint: 'Did you mean 李雷?',
    })
    await expect(setTarget(context, {...visits, rep: '王芳'})).rejects.toMatchObject({
      code: 'AMBIGUOUS',
      candidates: ['R2', 'R3'],
    })
    await expect(setTarget(context, {...visits, region: '华北'})).rejects.toMatchObject({code: 'NOT_FOUND'})
    await expect(setTarget(context, {...visits, rep: 'R1', shop: 'S1'})).rejects.toMatchObject({code: 'BAD_INPUT'})
    await expect(setTarget(context, {...visits, month: 'July'})).rejects.toThrow('is no month')
    await expect(setTarget(context, {...visits, value: 'few'})).rejects.toThrow('no whole number')
    expect(await listTargets(context)).toEqual([])
  })
})

describe('target remove', () => {
  it('takes ids, or what the target is, and names what is not there', async () => {
    const context = await shop()
    for (const month of ['2025-06', '2025-07'])
      await setTarget(context, {month, metric: 'visits', shop: 'S1', value: '9'})
    const {removed} = await removeTargets(context, {ids: ['visits:shop:S1:2025-06']})
    expect(removed).toMatchObject([{month: '2025-06', value: 9}])
    await expect(removeTargets(context, {ids: ['visits:shop:S1:2025-06']})).rejects.toMatchObject({
      ...{code: 'NOT_FOUND', hint: 'Did you mean visits:shop:S1:2025-07?'},
    })
    await removeTargets(context, {ids: [], shop: '人民路店', month: '2025-07', metric: 'visits'})
    expect(await listTargets(context)).toEqual([])
    await expect(removeTargets(context, {ids: [], shop: 'S1'})).rejects.toMatchObject({code: 'BAD_INPUT'})
  })
})

describe('target import', () => {
  it('takes a row a target, under Chinese headers', async () => {
    const [result, ids] = await imported(
      '月份,指标,导购,门店,目标\n2025-07,销售额,李雷,人民路店,12万\n2025-07,新客,,人民路店,40\n2025-07,复购率,,,35%\n',
    )
    expect(result).toMatchObject({created: 3, rejected: 0})
    expect(ids).toEqual([
      'new-customers:shop:S1:2025-07=40',
      'repeat-rate:all::2025-07=0.35',
      'revenue:rep:R1:2025-07=120000',
    ])
  })

  it('takes metrics as columns', async () => {
    const [result, ids] = await imported('月份,导购,销售额目标,拜访,唤醒\n2025/7,R1,5000,60,\n2025/8,R1,6000,-,3\n')
    expect(result).toMatchObject({created: 4, unused: []})
    expect(ids).toEqual([
      ...[
        'revenue:rep:R1:2025-07=5000',
        'revenue:rep:R1:2025-08=6000',
        'visits:rep:R1:2025-07=60',
        'win-backs:rep:R1:2025-08=3',
      ],
    ])
  })

  it('takes months as columns, of one metric or one in each row', async () => {
    const [, ids] = await imported('门店,2025-07,2025-08\n人民路店,5000,6000\n', {metric: 'revenue'})
    expect(ids).toEqual(['revenue:shop:S1:2025-07=5000', 'revenue:shop:S1:2025-08=6000'])
    const [, others] = await imported('区域,指标,7月,8月\n华东,拜访,5,6\n', {year: 2025})
    expect(others).toEqual(['visits:region:华东:2025-07=5', 'visits:region:华东:2025-08=6'])
  })

  it('takes months and metrics in one header', async () => {
    const [, ids] = await imported('rep,2025-07 revenue,2025年7月 拜访\nR1,5000,6\n')
    expect(ids).toEqual(['revenue:rep:R1:2025-07=5000', 'visits:rep:R1:2025-07=6'])
  })

  it('refuses months without a year and files that do not say what is counted', async () => {
    await expect(imported('门店,指标,7月\nS1,拜访,5\n')).rejects.toThrow('of which year "7月"')
    await expect(imported('门店,2025-07\nS1,5\n')).rejects.toThrow('no column for metric')
  })

  it('rejects rows of people nobody knows and cells that are no target, and takes the others', async () => {
    const [result, ids] = await imported('rep,2025-07,2025-08\n合计,1,1\nR1,abc,6\n', {metric: 'visits'})
    expect(result.rejects.map(({row, column, reason}) => [row, column, reason])).toEqual([
      [2, 'rep', 'no rep has the id or name "合计"'],
      [2, 'rep', 'no rep has the id or name "合计"'],
      [3, 'value', '"abc" is no whole number'],
    ])
    expect(ids).toEqual(['visits:rep:R1:2025-08=6'])
  })

  it('replaces what was set and changes nothing the second time', async () => {
    const context = await shop()
    await setTarget(context, {month: '2025-07', metric: 'visits', rep: 'R1', value: '9'})
    const text = 'month,metric,rep,value\n2025-07,visits,R1,12\n'
    expect(await importNoun(context, ['target', text])).toMatchObject({created: 0, updated: 1})
    expect(await importNoun(context, ['target', text])).toMatchObject({updated: 0, unchanged: 1, change_id: undefined})
    expect((await listTargets(context)).map(({value}) => value)).toEqual([12])
  })
})
