// The baseline of a change in a JSON store: parse the file, write it again.
import {readFileSync, writeFileSync} from 'node:fs'

const file = process.argv[2]
writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))))
