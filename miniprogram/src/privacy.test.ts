import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import declared from '../privacy.json'

/** Interfaces that WeChat counts as privacy interfaces (developers.weixin.qq.com, 小程序用户隐私保护指引内容介绍). */
const PRIVACY = [
  'getPhoneNumber',
  'getRealtimePhoneNumber',
  'chooseAvatar',
  'getUserInfo',
  'getUserProfile',
  'chooseAddress',
  'getLocation',
  'getFuzzyLocation',
  'startLocationUpdate',
  'onLocationChange',
  'chooseLocation',
  'choosePoi',
  'getWeRunData',
  'chooseInvoice',
  'chooseImage',
  'chooseMedia',
  'chooseVideo',
  'chooseMessageFile',
  'saveImageToPhotosAlbum',
  'saveVideoToPhotosAlbum',
  'getRecorderManager',
  'startRecord',
  'createCameraContext',
  'setClipboardData',
  'getClipboardData',
  'addPhoneContact',
  'addPhoneCalendar',
  'openBluetoothAdapter',
  'chooseContact',
  'onAccelerometerChange',
  'onCompassChange',
  'onGyroscopeChange',
]

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|h5)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name), 'utf8'))

describe('privacy interfaces', () => {
  it('are declared with a purpose exactly when the mini-program uses them', () => {
    const code = sources(__dirname).join('\n')
    const used = PRIVACY.filter((name) => new RegExp(`(Taro\\.|openType=")${name}\\b`).test(code))
    expect(declared.interfaces.map(({ name }) => name).sort()).toEqual(used.sort())
    for (const { purpose } of declared.interfaces) expect(purpose.length).toBeGreaterThan(10)
  })
})
