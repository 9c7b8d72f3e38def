const { readFileSync } = require('node:fs')
const { join } = require('node:path')

/** What an index projects: the attributes that lists show, less its own keys, which are there anyway. */
const projection = (...keys) => {
  const { projected } = JSON.parse(readFileSync(join(__dirname, '../functions/platform/indexes.json'), 'utf8'))
  return { ProjectionType: 'INCLUDE', NonKeyAttributes: projected.filter((name) => !keys.includes(name)) }
}

module.exports = () => ({ byOwner: projection('pk', 'sk', 'p1', 's1'), byQueue: projection('pk', 'sk', 'p2', 's2') })
