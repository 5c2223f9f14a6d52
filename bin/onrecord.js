#!/usr/bin/env node
// Nothing may be imported before the version is known: an old Node would stop at a module it cannot
// load, with a message that does not name the cause.
var needed = [22, 14]
var found = process.versions.node.split('.').map(Number)

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  process.stderr.write(
    'onrecord needs Node.js ' +
      needed.join('.') +
      ' or later; this is ' +
      process.versions.node +
      ' (' +
      process.execPath +
      '). Install a newer Node.js and start it again.\n',
  )
  process.exitCode = 1
} else {
  import('../dist/app/cli/main.js').then(
    ({ start }) => start(),
    (error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/cli[\\/]main\.js'/.test(error.message)) {
        throw error
      }
      process.stderr.write('onrecord is not built. Run "npm run build" in its folder.\n')
      process.exitCode = 1
    },
  )
}
