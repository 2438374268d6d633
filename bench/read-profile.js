/**
 * The full profile of every customer of a store: everything it is made of is read, and every field worked out for
 * everybody. Built by `build-profile.js`: `node FOLDER/read-profile.js STORE`
 */
import {enableCompileCache} from 'node:module'

// As bin/patron.js does.
enableCompileCache()
void import('./work-out-profile.js')
