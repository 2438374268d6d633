// Builds what `read-profile.js` measures as users have it: `node bench/build-profile.js FOLDER`.
import {rmSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {bundle} from '../scripts/bundle.js'

const [folder = ''] = process.argv.slice(2)
rmSync(folder, {recursive: true, force: true})
await bundle({'read-profile': fileURLToPath(new URL('read-profile.js', import.meta.url))}, folder)
