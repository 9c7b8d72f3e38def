import { privacyText } from '@shared/system/privacyText'
import { policyOf } from './policy'

it('gives the policy its headings, the summary first, and loses no words', () => {
  const text = privacyText('演示市')
  const parts = policyOf(text)
  const headings = parts.filter(({ kind }) => kind === 'heading').map(({ words }) => words)
  expect(headings).toEqual([
    '先看要点',
    '一、我们收集什么，为什么',
    '二、谁能看到',
    '三、保存多久',
    '四、您的权利',
    '五、未成年人',
    '六、联系我们',
  ])
  expect(parts.filter(({ kind }) => kind === 'point')).toHaveLength(13)
  const [, ...lines] = text.split('\n').filter((line) => line.trim() !== '')
  expect(parts.map(({ words }) => words)).toEqual(lines)
})
