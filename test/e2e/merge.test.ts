import {afterEach, describe, expect, it} from 'vitest'
import type {CustomerPage} from '../../src/core/customer/customer-page.ts'
import type {MergeResult} from '../../src/core/merge/merge-customers.ts'
import type {UnmergeResult} from '../../src/core/merge/unmerge-customers.ts'
import {Terminal, type TerminalOptions} from '../tui/terminal.ts'
import {cleanEnv, runJson, runPatron, temporaryFolder} from './run-patron.ts'

let terminal: Terminal | undefined
afterEach(() => {
  terminal?.close()
  terminal = undefined
})

/** A store with 李雷, who bought, and Li Lei, who may be the same. */
async function twoCustomers(): Promise<string> {
  const cwd = temporaryFolder()
  await runPatron(['init', '--currency', 'CNY', '--timezone', 'Asia/Shanghai', '--country', 'CN'], {cwd})
  await runPatron(['customer', 'add', '--name', '李雷', '--phone', '13900139000', '--city', '上海'], {cwd})
  await runPatron(['customer', 'add', '--name', 'Li Lei', '--email', 'li@example.com', '--guide', 'wang'], {cwd})
  await importOrder(cwd, 'A1', '2025-06-01')
  return cwd
}

/** Three with one name at one address: pairs that only a person can judge. */
async function threeAlike(): Promise<string> {
  const cwd = temporaryFolder()
  await runPatron(['init', '--currency', 'CNY', '--timezone', 'Asia/Shanghai', '--country', 'CN'], {cwd})
  for (const last of ['1', '2', '3']) {
    const who = ['--name', '韩梅梅', '--address', '人民路12号301室', '--city', '上海', '--phone', `1390013900${last}`]
    await runPatron(['customer', 'add', ...who], {cwd})
  }
  return cwd
}

/** Waits until the prompt under the last pair stands. */
async function settled(review: Terminal): Promise<void> {
  await review.until((text) => text.trimEnd().endsWith('select') || text.trimEnd().endsWith('选择'), 'the prompt')
}

async function importOrder(cwd: string, number: string, date: string): Promise<void> {
  const input = `order_number,date,amount,phone\n${number},${date},10,13900139000\n`
  const {code} = await runPatron(['order', 'import', '-'], {cwd, input})
  expect(code).toBe(0)
}

async function customerIds(cwd: string): Promise<string[]> {
  const {rows} = await runJson<{rows: {id: string}[]}>(['customer', 'list'], {cwd})
  return rows.map(({id}) => id)
}

function inTerminal(args: readonly string[], cwd: string, options: TerminalOptions = {}): Terminal {
  terminal = new Terminal([...args], {...options, env: {...cleanEnv(cwd), ...options.env}})
  return terminal
}

describe('merging at the command line', () => {
  it('shows what it would do, does it, finds the survivor by the old id, and takes it back after later orders', async () => {
    const cwd = await twoCustomers()
    const {stdout} = await runPatron(['customer', 'merge', 'C1', 'li@example.com', '--dry-run'], {cwd})
    expect(stdout).toMatch(/name +李雷 +C1 +more complete +Li Lei \(C2\)/)
    expect(await customerIds(cwd)).toEqual(['C1', 'C2'])
    const merged = await runJson<MergeResult>(['customer', 'merge', '李雷', 'C2', '--yes'], {cwd})
    expect(merged).toMatchObject({dry_run: false, groups: 1, merges: [{id: 'G1', into: 'C1', merged: ['C2']}]})
    const shown = await runPatron(['customer', 'show', 'C2'], {cwd})
    expect([shown.code, shown.stderr.trim()]).toEqual([0, 'C2 was merged into C1.'])
    await importOrder(cwd, 'A2', '2025-07-02')
    const taken = await runJson<UnmergeResult>(['customer', 'unmerge', 'C2'], {cwd})
    expect(taken).toMatchObject({
      dry_run: false,
      restored: ['C2'],
      moved: {identity: 1},
      later: [{kind: 'order', count: 1, ids: ['patron:A2']}],
    })
    const page = await runJson<CustomerPage>(['customer', 'show', 'C2'], {cwd})
    expect(page.customer).toMatchObject({id: 'C2', name: 'Li Lei', guide: 'wang'})
    expect(page.identities).toEqual([{type: 'email', value: 'li@example.com'}])
    expect((await runPatron(['store', 'check'], {cwd})).code).toBe(0)
  })

  it('refuses to merge without a yes when nobody can be asked, and says what to do', async () => {
    const cwd = await twoCustomers()
    const {code, stderr} = await runPatron(['customer', 'merge', 'C1', 'C2'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain('--yes')
    expect(stderr).toContain('--dry-run')
    expect(await customerIds(cwd)).toEqual(['C1', 'C2'])
  })

  it.each([
    [['C1'], 2, 'two customers'],
    [['C1', 'C9', '--yes'], 3, 'C9'],
    [['C1', '13900139000', '--yes'], 4, 'one customer already, C1'],
    [['C1', '--certain'], 2, '--certain'],
  ] as const)('refuses %j', async (args, expected, words) => {
    const cwd = await twoCustomers()
    const {code, stderr} = await runPatron(['customer', 'merge', ...args], {cwd})
    expect(code).toBe(expected)
    expect(stderr).toContain(words)
  })

  it('merges all that are certain at once, which one undo takes back', async () => {
    const cwd = temporaryFolder()
    await runPatron(['init', '--currency', 'CNY', '--timezone', 'Asia/Shanghai', '--country', 'CN'], {cwd})
    const same = '1990-04-12,人民路12号301室'
    const input = `name,phone,birthday,address\n韩梅梅,13900139001,${same}\n韩梅梅,13900139002,${same}\n李雷,13900139003,,\n`
    await runPatron(['customer', 'import', '-'], {cwd, input})
    const preview = await runPatron(['customer', 'merge', '--certain', '--dry-run'], {cwd})
    expect(preview.stdout).toContain('C2 into C1')
    const merged = await runJson<MergeResult>(['customer', 'merge', '--certain', '--yes'], {cwd})
    expect(merged).toMatchObject({groups: 1, merged: 1, moved: {identity: 1}, skipped: []})
    expect(await customerIds(cwd)).toEqual(['C1', 'C3'])
    const again = await runPatron(['customer', 'merge', '--certain', '--yes'], {cwd})
    expect(again.stdout).toContain('There is nothing to merge.')
    await runPatron(['undo', String(merged.change_id)], {cwd})
    expect(await customerIds(cwd)).toEqual(['C1', 'C2', 'C3'])
  })

  it('hides who they are under --mask', async () => {
    const cwd = await twoCustomers()
    const {stdout} = await runPatron(['customer', 'merge', 'C1', 'C2', '--dry-run', '--mask'], {cwd})
    expect(stdout).toContain('李**')
    expect(stdout).not.toMatch(/李雷|Li Lei/)
  })
})

describe('merging at a terminal', () => {
  it('asks after the preview; no changes nothing, yes merges', async () => {
    const cwd = await twoCustomers()
    const asking = inTerminal(['customer', 'merge', 'C1', 'C2'], cwd)
    await asking.shows('Merge them?')
    expect(asking.text()).toContain('C2 into C1: it has most orders')
    asking.press('n\r')
    // What was said last may reach the screen after the program has ended.
    await asking.shows('Nothing was changed.')
    expect(await asking.exited()).toMatchObject({exitCode: 0})
    expect(await customerIds(cwd)).toEqual(['C1', 'C2'])
    asking.close()
    const again = inTerminal(['customer', 'merge', 'C1', 'C2'], cwd)
    await again.shows('Merge them?')
    again.press('y\r')
    await again.shows('Merged: C2 into C1.')
    await again.exited()
    expect(await customerIds(cwd)).toEqual(['C1'])
  })
})

describe('a verdict on a pair', () => {
  it('of different keeps it from being merged until somebody insists', async () => {
    const cwd = await twoCustomers()
    const shown = await runPatron(['customer', 'review', '--pair', 'C1', 'C2'], {cwd})
    expect(shown.stdout).toMatch(/name +李雷 +≠ +Li Lei/)
    expect(await runJson(['customer', 'review', '--pair', 'C2', 'C1', '--different'], {cwd})).toMatchObject({
      different: 1,
    })
    const refused = await runPatron(['customer', 'merge', 'C1', 'C2', '--yes'], {cwd})
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('--force')])
    expect((await runPatron(['customer', 'merge', 'C1', 'C2', '--yes', '--force'], {cwd})).code).toBe(0)
  })

  it('of same merges them', async () => {
    const cwd = await twoCustomers()
    expect(await runJson(['customer', 'review', '--pair', 'C1', 'C2', '--same'], {cwd})).toMatchObject({same: 1})
    expect(await customerIds(cwd)).toEqual(['C1'])
  })

  it('is asked for at a terminal, one pair after the other, and can be taken back', async () => {
    const cwd = await threeAlike()
    const review = inTerminal(['customer', 'review'], cwd, {columns: 100, rows: 40})
    await review.shows('1 of 3')
    await review.shows('Are they the same?')
    expect(review.text()).toMatch(/address +人民路12号301室 +≠? *=? +人民路12号301室/)
    expect(review.text()).not.toContain('take the last answer back')
    review.press('d\r')
    await review.shows('2 of 3')
    await settled(review)
    review.press('b\r')
    await review.shows('Taken back: change')
    await settled(review)
    review.press('sa\r')
    await review.shows(' into ')
    await settled(review)
    review.press('d\r')
    await review.shows('1 merged, 1 kept apart, 0 skipped; 1 of 3 are open.')
    expect(await review.exited()).toMatchObject({exitCode: 0})
    expect(await customerIds(cwd)).toHaveLength(2)
  })

  it('keeps what was answered when the review is broken off', async () => {
    const cwd = await threeAlike()
    const review = inTerminal(['customer', 'review', '--lang', 'zh-CN'], cwd, {columns: 100, rows: 40})
    await review.shows('第 1 对，共 3 对')
    await review.shows('是同一位客户吗？')
    review.press('\u001b[A\r')
    await review.shows('第 2 对，共 3 对')
    await settled(review)
    review.press('\u0003')
    expect(await review.exited()).toMatchObject({exitCode: 130})
    const again = await runPatron(['history', '--limit', '1'], {cwd})
    expect(again.stdout).toContain('customer review')
    expect(await customerIds(cwd)).toHaveLength(3)
  })

  it('cannot be asked for without a terminal, and that is said with what to do', async () => {
    const cwd = await twoCustomers()
    const {code, stderr} = await runPatron(['customer', 'review'], {cwd})
    expect(code).toBe(2)
    expect(stderr).toContain('customer duplicates --bucket review')
    expect((await runPatron(['customer', 'review', '--pair', 'C1'], {cwd})).code).toBe(2)
  })
})
