import {describe, expect, it} from 'vitest'
import {runJson, runPatron, temporaryFolder} from './run-patron.ts'

describe('tasks on the command line', () => {
  it('are finished by ids from standard input, all or none, and by nobody twice', async () => {
    const cwd = temporaryFolder()
    await runPatron(['lead', 'add', '--name', '王小明', '--source', 'web', '--phone', '13800138000'], {cwd})
    for (const title of ['call', 'write']) {
      await runPatron(['task', 'add', '--lead', 'L1', '--title', title, '--due', '1d'], {cwd})
    }
    const done = ['task', 'done', '-', '--outcome', 'reached']
    expect(await runPatron(done, {cwd, input: 'id,title\nF1,call\nF9,no such\n'})).toEqual({
      ...{stdout: '', code: 3},
      stderr: 'Error: There is no task "F9".\nSee `patron task list`.\n',
    })
    const {stdout, stderr, code} = await runPatron(done, {cwd, input: 'F1\nF2\n', env: {PATRON_USER: 'li'}})
    expect({stderr, code}).toEqual({stderr: '', code: 0})
    expect(stdout).toMatch(/^Tasks F1, F2 done: reached\.\nLead L1 王小明 marked contacted/)
    expect(await runPatron(['task', 'done', 'F1', '--outcome', 'reached'], {cwd})).toEqual({
      ...{stdout: '', code: 5},
      stderr:
        'Error: Task F1 was done by li on 2025-06-30 09:00 (reached); nothing was changed.\nSee `patron task show F1`.\n',
    })
    const {rows} = await runJson<{rows: {outcome: string}[]}>(['touch', 'list'], {cwd})
    expect(rows.map(({outcome}) => outcome)).toEqual(['reached', 'reached'])
  })

  it('are written with what is missing said in one sentence', async () => {
    const cwd = temporaryFolder()
    const {stderr, code} = await runPatron(['task', 'add', '--title', 'call', '--due', 'soon'], {cwd})
    expect({stderr, code}).toEqual({
      stderr:
        'Error: "soon" is no time for --due.\nWrite it as --due 2d for days of work, 1w for weeks, 4h for hours, or a date: --due 2025-07-05.\n',
      code: 2,
    })
  })
})

describe('a text to a customer', () => {
  it('is alone on stdout, and is not there where it may not go out', async () => {
    const cwd = temporaryFolder()
    const add = ['customer', 'add', '--name', 'Ann Example', '--phone', '13900139000', '--consent', 'sms']
    await runPatron(add, {cwd})
    const compose = ['compose', '13900139000', '--template', 'win-back']
    const text = await runPatron(compose, {cwd})
    expect(text).toEqual({
      stdout: 'Hi Ann, we have not seen you for a while. We would love to see you again. Reply STOP to end\n',
      stderr: 'For C1 by sms to +8613900139000: 91 characters. Charged as 1 message (GSM-7).\n',
      code: 0,
    })
    const masked = await runPatron([...compose, '--mask'], {cwd})
    expect(masked.stdout + masked.stderr).not.toMatch(/Ann|13900139000/)
    const refused = await runPatron([...compose, '--channel', 'email'], {cwd})
    expect(refused).toMatchObject({stdout: '', code: 4})
    expect(refused.stderr).toMatch(/^C1 was never asked/)
  })
})
