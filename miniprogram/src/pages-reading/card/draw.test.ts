import { cardHeight, drawCard, type Ink, linesOf, WIDTH } from './draw'

const wide = (most: number) => (line: string) => [...line].length <= most

describe('linesOf', () => {
  it('breaks where the next character would cross the edge, and at new lines', () => {
    expect(linesOf('一二三四五六七', wide(3))).toEqual(['一二三', '四五六', '七'])
    expect(linesOf('一\n二', wide(9))).toEqual(['一', '二'])
  })
  it('says by … that something is left out', () => {
    expect(linesOf('一二三四五六七八九', wide(3), 2)).toEqual(['一二三', '四五…'])
  })
  it('keeps marks where they belong', () => {
    expect(linesOf('一二“三四。五', wide(3))).toEqual(['一二', '“三四。', '五'])
  })
  it('does not hang on a character wider than the card, or part an emoji', () => {
    expect(linesOf('宽宽', () => false)).toEqual(['宽', '宽'])
    expect(linesOf('😀😀', wide(1))).toEqual(['😀', '😀'])
  })
})

describe('drawCard', () => {
  it('keeps everything within the card', () => {
    const drawn: { text: string; x: number; y: number }[] = []
    const squares: number[] = []
    const ink = {
      measureText: (text: string) => ({ width: [...text].length * 30 }),
      fillText: (text: string, x: number, y: number) => drawn.push({ text, x, y }),
      fillRect: (x: number, y: number, w: number, h: number) => squares.push(x + w, y + h),
    } as unknown as Ink
    const words = {
      title: '意见回执',
      lines: [{ label: '编号', value: '01J000000000000000000000AA' }],
      text: '建议'.repeat(2000),
      foot: '扫码查看\n处理进展',
      code: { size: 29, dark: () => true },
    }
    drawCard(ink, words)
    const height = cardHeight(ink, words)
    expect(Math.max(...drawn.map(({ y }) => y))).toBeLessThan(height - 20)
    expect(Math.max(...squares)).toBeLessThanOrEqual(Math.max(height, WIDTH))
    expect(drawn.map(({ text }) => text)).toContain('意见回执')
  })
})
