import {resolve} from 'node:path'
import {Args} from '@oclif/core'
import {PatronCommand} from '../../app/command.ts'
import {noteCopy} from '../../app/known-copies.ts'
import {sentence} from '../../present/sentence.ts'

export default class StoreBackup extends PatronCommand<{file: string}> {
  static override summary = 'Copy the store as it is to a new file.'
  static override examples = ['<%= config.bin %> store backup shop-2025-06-30.json']
  static override args = {file: Args.string({description: 'file to make; it must not exist', required: true})}

  async run(): Promise<{file: string}> {
    const {args} = await this.parse(StoreBackup)
    const file = resolve(args.file)
    await this.withStore(async ({store, now}) => {
      await store.backup(file)
      noteCopy((await store.info()).path, {file, how: 'store backup', at: now()})
    })
    this.say(sentence(this.look(), {en: 'The store was copied to {file}.', zh: '已备份到 {file}。'}, {file}))
    return {file}
  }
}
