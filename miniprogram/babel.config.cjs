/** What the web app is written for: WeChat's own browsers on Android and iOS, and desktops, of the last eight years. */
const BROWSERS = { chrome: '66', ios: '12.2', safari: '12.1', firefox: '67', edge: '79' }

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        ...(process.env.TARO_ENV === 'h5' && { targets: BROWSERS }),
      },
    ],
  ],
}
