// The package names its entry with "main" only, which esbuild ignores for a neutral platform: we import the file itself.
declare module 'chinese-days/dist/index.min.js' {
  export { default } from 'chinese-days'
}
