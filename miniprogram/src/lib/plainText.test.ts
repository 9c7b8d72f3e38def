import { plainText } from './plainText'

it('makes of what was pasted from Word what the server takes', () => {
  expect(plainText('一、增加座椅；\v二、“夜间”照明\t—到二十二时。\u00a0\ufeff\u0007')).toBe(
    '一、增加座椅；\n二、“夜间”照明\t—到二十二时。\u00a0',
  )
})
it('leaves alone what people write', () => {
  const written = '👨‍👩‍👧 母婴室\r\nمرحبا\u200d'
  expect(plainText(written)).toBe(written)
})
