// The baseline of imports: csv-parse reads a file and hands out its records as arrays, which are counted.
import {createReadStream} from 'node:fs'
import {parse} from 'csv-parse'

let rows = 0
const parser = createReadStream(process.argv[2]).pipe(parse({bom: true, relax_column_count: true}))
for await (const _ of parser) rows++
process.stdout.write(`${rows}\n`)
