import { type CityRules, defaultRules } from '@shared/city/rules'

/** What the environment tells a function. Endpoints are absent on AWS, where the SDK knows them. */
export type Config = {
  stage: string
  version: string
  tableName: string
  filesBucket: string
  region: string
  secrets: { file: string } | { name: string }
  dynamodbEndpoint?: string
  /** Rounds of the SDK's own attempts before a request to the table is given up: more where nobody waits for the answer. */
  databaseRounds: number
  s3Endpoint?: string
  lambdaEndpoint?: string
  /** Where connections are managed (API Gateway's @connections). */
  socketEndpoint?: string
  /** The wss:// address that clients connect to. */
  socketUrl?: string
  wechatEndpoint: string
  /** The city's text message gateway; without one no text messages go out. */
  smsEndpoint?: string
  /** Name of the worker function that runs jobs. */
  jobsFunction: string
  /** Name of the function that makes uploads into what others may see. */
  refineFunction: string
  rules: CityRules
}

const required = (env: NodeJS.ProcessEnv, name: string): string => {
  const value = env[name]
  if (!value)
    throw new Error(`The environment variable ${name} is missing: see docs/deploy.md for what a function needs.`)
  return value
}

type OtherRules = Partial<Omit<CityRules, 'limits' | 'chat' | 'notices' | 'identity'>> & {
  limits?: Partial<CityRules['limits']>
  chat?: Partial<CityRules['chat']>
  notices?: Partial<CityRules['notices']>
  identity?: Partial<CityRules['identity']>
}

/** The defaults with what this city does otherwise. */
const rulesOf = (json: string | undefined): CityRules => {
  const own = (json ? JSON.parse(json) : {}) as OtherRules
  return {
    ...defaultRules,
    ...own,
    limits: { ...defaultRules.limits, ...own.limits },
    chat: { ...defaultRules.chat, ...own.chat },
    notices: { ...defaultRules.notices, ...own.notices },
    // A city that gives its name only is its own organiser.
    identity: {
      organiser: `${own.cityName ?? defaultRules.cityName}人民代表大会常务委员会办公室`,
      ...own.identity,
    },
  }
}

/** Reads and checks the environment; throws a sentence that names what is missing. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => ({
  stage: required(env, 'STAGE'),
  version: env.VERSION ?? 'unversioned',
  tableName: required(env, 'TABLE_NAME'),
  filesBucket: required(env, 'FILES_BUCKET'),
  region: env.AWS_REGION ?? 'cn-north-1',
  secrets: env.SECRETS_FILE ? { file: env.SECRETS_FILE } : { name: required(env, 'SECRETS_NAME') },
  dynamodbEndpoint: env.DYNAMODB_ENDPOINT,
  databaseRounds: Number(env.DATABASE_ROUNDS ?? 1),
  s3Endpoint: env.S3_ENDPOINT,
  lambdaEndpoint: env.LAMBDA_ENDPOINT,
  socketEndpoint: env.SOCKET_ENDPOINT,
  socketUrl: env.SOCKET_URL,
  wechatEndpoint: env.WECHAT_ENDPOINT ?? 'https://api.weixin.qq.com',
  smsEndpoint: env.SMS_ENDPOINT || undefined,
  jobsFunction: env.JOBS_FUNCTION ?? '',
  refineFunction: env.REFINE_FUNCTION ?? '',
  rules: rulesOf(env.CITY_RULES),
})

let current: Config | undefined
/** This process's configuration, read once. */
export const config = (): Config => {
  current ??= readConfig(process.env)
  return current
}
