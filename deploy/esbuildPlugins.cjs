/**
 * zod brings its error messages in fifty languages, a quarter of a megabyte that every cold start would read: ours are
 * our own words. (Its core takes the English ones from their own file.)
 */
const withoutLocales = {
  name: 'without-locales-of-zod',
  setup: (build) => {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export {}', loader: 'js' }))
  },
}

module.exports = [withoutLocales]
