import { fileKind } from './fileKind'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat([...parts.map((part) => Buffer.from(part as string)), Buffer.alloc(16)])

it.each([
  ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), { kind: 'picture' }],
  ['a PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), { kind: 'picture' }],
  ['a WebP', bytes('RIFF', [1, 2, 3, 4], 'WEBP'), { kind: 'picture' }],
  ['an MP3 with its title', bytes('ID3'), { kind: 'voice', type: 'audio/mpeg' }],
  ['an MP3', bytes([0xff, 0xfb, 0x90, 0x64]), { kind: 'voice', type: 'audio/mpeg' }],
  ['AAC', bytes([0xff, 0xf1, 0x50, 0x80]), { kind: 'voice', type: 'audio/aac' }],
  ['M4A', bytes([0, 0, 0, 24], 'ftypM4A '), { kind: 'voice', type: 'audio/mp4' }],
  ['WebM', bytes([0x1a, 0x45, 0xdf, 0xa3]), { kind: 'voice', type: 'audio/webm' }],
  ['WAV', bytes('RIFF', [1, 2, 3, 4], 'WAVE'), { kind: 'voice', type: 'audio/wav' }],
  ['HTML', bytes('<!doctype html><script>'), undefined],
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), undefined],
  ['a program', bytes('MZ'), undefined],
  ['nothing', new Uint8Array(), undefined],
])('takes %s for what it is', (_, file, kind) => {
  expect(fileKind(file)).toEqual(kind)
})
