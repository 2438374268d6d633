import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {JSON_DOC, jsonDoc, unexplained} from '../../scripts/json-doc.js'

it('docs/json.md is as the snapshots of the surface have it: npm run surface writes it', () => {
  expect(readFileSync(JSON_DOC, 'utf8') === jsonDoc()).toBe(true)
})

it('every field at the top of a result is explained: scripts/json-fields.js has a line for it', () => {
  expect(unexplained()).toEqual([])
})
