import {Readable} from 'node:stream'
import {expect, it} from 'vitest'
import {readIds} from '../../src/formats/read-ids.ts'
import {fileOf} from './files.ts'

const stdin = Readable.from([])

it('reads one id a line, without a header', async () => {
  expect(await readIds({file: fileOf('C1\n C2 \n\nC3\n'), stdin})).toEqual(['C1', 'C2', 'C3'])
})

it('reads the id column of a csv, whatever stands beside it', async () => {
  const file = fileOf('\ufeffname,Customer_ID\n"Wang, Li",C7\nChen,C9\n,\n')
  expect(await readIds({file, stdin})).toEqual(['C7', 'C9'])
})

it('reads standard input for a dash', async () => {
  expect(await readIds({file: '-', stdin: Readable.from([Buffer.from('id\nC4\n')])})).toEqual(['C4'])
})

it('refuses input without ids', async () => {
  await expect(readIds({file: '-', stdin: Readable.from(['id\n'])})).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: 'There are no ids in the input.',
  })
})

it('names a file that it cannot read', async () => {
  await expect(readIds({file: '/nowhere/ids.txt', stdin})).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('/nowhere/ids.txt'),
  })
})
