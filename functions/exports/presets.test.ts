import { Problem } from '@shared/api/errors'
import { usable } from './presets'

it('a preset that names a column of an earlier version is refused with its name, never half used', () => {
  expect(usable({ name: '旧', columns: ['number', 'text'] })).toEqual(['number', 'text'])
  expect(usable({ name: '旧' })).toBeUndefined()
  let refused: unknown
  try {
    usable({ name: '旧方案', columns: ['number', 'openid'] })
  } catch (error) {
    refused = error
  }
  expect(refused).toBeInstanceOf(Problem)
  expect((refused as Problem).body()).toMatchObject({
    status: 422,
    code: 'preset_outdated',
    detail: '方案“旧方案”中的列（openid）已经不存在，请修改方案后再导出。',
  })
})
