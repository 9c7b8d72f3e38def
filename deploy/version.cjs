const { readFileSync } = require('node:fs')
const { join } = require('node:path')

/** The version that `GET /health` tells: the package's, which a release raises. */
module.exports.version = () => JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')).version
