/** The layers, as rules: what may know of what. */
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ runs on phones and in Lambda: npm libraries and itself, no Node and no other layer',
      severity: 'error',
      from: { path: '^shared/', pathNot: '[.]test(ing)?[.]tsx?$' },
      to: { pathNot: ['^shared/', '^node_modules/'] },
    },
    {
      name: 'a-context-keeps-to-itself',
      comment: "a context imports platform and shared, never another context's inside",
      severity: 'error',
      from: {
        path: '^functions/(accounts|drafts|opinions|workbench|chat|stations|proposals|statistics|exports|search|system|uploads)/',
      },
      to: { path: '^functions/', pathNot: ['^functions/$1/', '^functions/platform/'] },
    },
    {
      name: 'platform-knows-no-context',
      severity: 'error',
      from: { path: '^functions/platform/' },
      to: { path: '^functions/', pathNot: '^functions/platform/' },
    },
    {
      name: 'functions-know-no-surroundings',
      comment: 'nothing deployed knows that it runs locally, or of the app',
      severity: 'error',
      from: { path: '^functions/' },
      to: { path: '^(deploy|local|tests|bench|miniprogram)/' },
    },
    {
      name: 'the-app-knows-only-the-contract',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^(functions|local|tests|bench)/' },
    },
    {
      name: 'nothing-needs-tests',
      severity: 'error',
      from: { pathNot: ['^tests/', '[.]test(ing)?[.]tsx?$', '^jest'] },
      to: { path: ['^tests/', '[.]test(ing)?[.]tsx?$'] },
    },
    {
      name: 'deployed-code-needs-real-dependencies',
      severity: 'error',
      from: { path: '^(functions|shared)/', pathNot: '[.]test(ing)?[.]tsx?$' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^miniprogram/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json'],
    },
  },
}
