#!/usr/bin/env node
'use strict'
// Starts oclif. Plain JavaScript that any Node can parse: on a Node that is too old it hands over to the project's
// own (the devDependency `node`) when there is one, and otherwise says what is needed.
var path = require('path')

var NEEDED = [22, 12]

function isRecent(version) {
  var parts = version.split('.').map(Number)
  return parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1])
}

function ownNode() {
  try {
    var folder = path.dirname(require.resolve('node/package.json'))
    var name = process.platform === 'win32' ? 'node.exe' : 'node'
    var file = path.join(folder, 'bin', name)
    return require('fs').existsSync(file) ? file : undefined
  } catch (_error) {
    return undefined
  }
}

function handOver(node) {
  var child = require('child_process').spawn(node, [__filename].concat(process.argv.slice(2)), {stdio: 'inherit'})
  // Ctrl-C reaches the child from the terminal; it decides what to do about it.
  process.on('SIGINT', function () {})
  process.on('SIGTERM', function () {
    child.kill('SIGTERM')
  })
  child.on('exit', function (code, signal) {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else {
      process.exit(code === null ? 1 : code)
    }
  })
}

function start() {
  if (!process.env.NODE_DISABLE_COMPILE_CACHE) require('module').enableCompileCache()
  require('../dist/run.js').run(path.join(__dirname, '..'))
}

if (isRecent(process.versions.node)) {
  start()
} else {
  var node = ownNode()
  if (node) {
    handOver(node)
  } else {
    process.stderr.write(
      'patron needs Node ' +
        NEEDED.join('.') +
        ' or newer; this is Node ' +
        process.versions.node +
        '. Install a newer one, or run `npm ci` in the folder of patron, which brings its own.\n',
    )
    process.exitCode = 2
  }
}
