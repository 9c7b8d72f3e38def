import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@shared/api/contract'

type Resource = { Type: string; Properties: Record<string, unknown> }
type Statement = { Effect: string; Action: string[]; Resource: unknown[] }

const root = join(import.meta.dirname ?? __dirname, '..')
let resources: Record<string, Resource>
let template: { Resources: Record<string, Resource>; Conditions: Record<string, unknown>; Outputs: object }

/** What `npm run package` would deploy to stage prod, made in a folder of its own, without a network. */
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'minyi-package-'))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/serverless/bin/serverless.js'), 'package', '--stage', 'prod', '--package', folder],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ESBUILD_FOLDER: '.esbuild/template-test', NODE_NO_WARNINGS: '1' },
    },
  )
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`)
  template = JSON.parse(readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8'))
  resources = template.Resources
  rmSync(folder, { recursive: true, force: true })
}, 120_000)

const ofType = (type: string): [string, Resource][] =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type)

const statementsOf = (role: Resource): Statement[] =>
  (role.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[]).flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  )

it('routes what the contract lists, POST wherever PATCH is, and the rest to one place', () => {
  const endpoints = Object.values(contract).flatMap((context) => Object.values(context))
  const wanted = new Set(endpoints.map(({ method, path }) => `${method} ${path}`))
  for (const { method, path } of endpoints) if (method === 'PATCH') wanted.add(`POST ${path}`)
  const routes = ofType('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => String(Properties.RouteKey))
  const sockets = ['$connect', '$disconnect', '$default']
  expect(routes.filter((key) => !key.startsWith('$')).sort()).toEqual([...wanted].sort())
  expect(routes.filter((key) => key.startsWith('$')).sort()).toEqual([...sockets, '$default'].sort())
})

it('gives each function a role of its own', () => {
  const functions = ofType('AWS::Lambda::Function')
  const roles = functions.map(([, { Properties }]) => JSON.stringify(Properties.Role))
  expect(functions.length).toBeGreaterThanOrEqual(12)
  expect(new Set(roles).size).toBe(functions.length)
})

it('grants no wildcard action, and of the table no more than itself and its two indexes', () => {
  for (const [name, role] of ofType('AWS::IAM::Role'))
    for (const { Effect, Action, Resource } of statementsOf(role)) {
      // Lambda's own work on network interfaces, denied to the function's code, has no narrower resource.
      if (Effect === 'Deny' || Action.every((action) => action.startsWith('ec2:'))) continue
      expect([name, Action.filter((action) => action.includes('*'))]).toEqual([name, []])
      const places = Resource.map((place) => JSON.stringify(place))
      expect([name, places.filter((place) => /^"?\*"?$|Table\.Arn\}\/(index\/)?\*/.test(place))]).toEqual([name, []])
    }
})

it('lets no function change or delete a record of the audit log', () => {
  for (const [, { Properties }] of ofType('AWS::Lambda::Function')) {
    const name = (Properties.Role as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0] ?? ''
    const denied = statementsOf(resources[name] as Resource).filter(
      ({ Effect, ...rest }) => Effect === 'Deny' && JSON.stringify(rest).includes('AT#*'),
    )
    expect([name, denied.flatMap(({ Action }) => Action).sort()]).toEqual([
      name,
      ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:UpdateItem'],
    ])
  }
})

it('keeps what the law wants kept, and loses nothing by an accident', () => {
  const [table] = ofType('AWS::DynamoDB::Table')
  expect(table?.[1]).toMatchObject({
    DeletionPolicy: 'Retain',
    Properties: {
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    },
  })
  for (const [, { Properties }] of ofType('AWS::Logs::LogGroup'))
    expect(Number(Properties.RetentionInDays)).toBeGreaterThanOrEqual(180)
  for (const [, { Properties }] of ofType('AWS::SQS::Queue'))
    expect(Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600, SqsManagedSseEnabled: true })
})

it('shuts the files bucket to the public and keeps its versions', () => {
  const bucket = resources.FilesBucket
  expect(bucket?.Properties).toMatchObject({
    VersioningConfiguration: { Status: 'Enabled' },
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
  })
})

it('follows the table so that one bad record holds up nobody', () => {
  const [mapping] = ofType('AWS::Lambda::EventSourceMapping')
  expect(mapping?.[1].Properties).toMatchObject({
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['StreamFailures', 'Arn'] } } },
  })
})

it('denies the code of a function what Lambda needs for its network', () => {
  for (const [name, role] of ofType('AWS::IAM::Role')) {
    const network = statementsOf(role).filter(({ Action }) => Action.some((action) => action.startsWith('ec2:')))
    expect([name, network.map(({ Effect }) => Effect)]).toEqual([name, network.length > 0 ? ['Allow', 'Deny'] : []])
  }
})

it('is written for both partitions, aws and aws-cn', () => {
  expect(JSON.stringify(resources)).not.toMatch(/"arn:aws(-cn)?:/)
})

/** Each `Ref`, `Fn::GetAtt`, `Fn::Sub`, `Fn::If` and `DependsOn` in the template, by what it names. */
const named = (part: unknown, found: { resources: string[]; conditions: string[] }): typeof found => {
  if (Array.isArray(part)) for (const each of part) named(each, found)
  else if (part && typeof part === 'object')
    for (const [key, value] of Object.entries(part)) {
      if (key === 'Ref') found.resources.push(String(value))
      if (key === 'Fn::GetAtt') found.resources.push(String([value].flat()[0]).split('.')[0] ?? '')
      if (key === 'DependsOn') found.resources.push(...[value].flat().map(String))
      if (key === 'Fn::If') found.conditions.push(String((value as unknown[])[0]))
      if (key === 'Condition' && typeof value === 'string') found.conditions.push(value)
      if (key === 'Fn::Sub')
        for (const [, name = ''] of String([value].flat()[0]).matchAll(/\$\{([A-Za-z:]+)[^}]*\}/g))
          found.resources.push(name)
      named(value, found)
    }
  return found
}

it('names nothing that is not there, and stays within what CloudFormation takes', () => {
  const { resources: names, conditions } = named(template, { resources: [], conditions: [] })
  expect([...new Set(names)].filter((name) => !name.startsWith('AWS::') && !(name in resources))).toEqual([])
  expect([...new Set(conditions)].filter((name) => !(name in template.Conditions))).toEqual([])
  expect(Object.keys(resources).length).toBeLessThanOrEqual(500)
  expect(Buffer.byteLength(JSON.stringify(template))).toBeLessThan(1_000_000)
  expect(JSON.stringify(template)).not.toMatch(/\$\{(?:self|param|file|env|opt|sls):?/)
})

it('tells somebody of every function’s errors and throttles, and of what a person would notice too late', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm')
  for (const [, { Properties }] of alarms) expect(Properties.AlarmActions).toEqual([{ Ref: 'Alarms' }])
  const of = (metric: string) => alarms.filter(([, { Properties }]) => Properties.MetricName === metric)
  const functions = ofType('AWS::Lambda::Function').map(([, { Properties }]) => Properties.FunctionName)
  for (const metric of ['Errors', 'Throttles']) {
    const watched = of(metric).map(([, { Properties }]) => (Properties.Dimensions as { Value: string }[])[0]?.Value)
    expect(watched.sort()).toEqual([...functions].sort())
  }
  const others = [
    ['IteratorAge', 'ApproximateNumberOfMessagesVisible', 'RecordsPutAside', 'AnswersOverdue', 'ReconciliationDiffers'],
    [
      'ScheduleFailures',
      'Invocations',
      'WechatRefusals',
      '5xx',
      'Latency',
      'WriteThrottleEvents',
      'ReadThrottleEvents',
    ],
  ].flat()
  for (const metric of others) expect([metric, of(metric).length > 0]).toEqual([metric, true])
})

it('names a section of the runbook in every alarm', () => {
  const runbook = readFileSync(join(root, 'docs/runbook.md'), 'utf8')
  for (const [name, { Properties }] of ofType('AWS::CloudWatch::Alarm')) {
    const section = /runbook：(.+?)）/.exec(String(Properties.AlarmDescription))?.[1]
    expect([name, runbook.includes(`## ${section}`)]).toEqual([name, true])
  }
})

it('uses nothing that the regions in China do not have', () => {
  const missing = ['AWS::Lambda::Url', 'AWS::CloudFront::CachePolicy', 'AWS::CloudFront::Function', 'AWS::XRay::Group']
  for (const type of missing) expect([type, ofType(type)]).toEqual([type, []])
  for (const [name, { Properties }] of ofType('AWS::Lambda::Function'))
    expect([name, Properties.TracingConfig]).toEqual([name, undefined])
})

type Rule = {
  Status?: string
  Prefix?: string
  ExpirationInDays?: number
  NoncurrentVersionExpiration?: { NoncurrentDays: number }
}

it('lets a finished export end for good, its older versions too, within the thirty days that people are told', () => {
  const rules = ofType('AWS::S3::Bucket').flatMap(
    ([, { Properties }]) => (Properties.LifecycleConfiguration as { Rules: Rule[] } | undefined)?.Rules ?? [],
  )
  const rule = rules.find(({ Prefix }) => Prefix === 'exports/')
  const { Status, ExpirationInDays = 0, NoncurrentVersionExpiration } = rule ?? {}
  // A rule that is switched off, or one for a folder that exports are not in, ends nothing.
  expect(Status).toBe('Enabled')
  expect(ExpirationInDays).toBeGreaterThan(0)
  expect(ExpirationInDays + (NoncurrentVersionExpiration?.NoncurrentDays ?? 90)).toBeLessThanOrEqual(30)
})
