import { resolve } from 'node:path'
import { SMS_PATH } from '../wechat/smsGateway'
import { templates } from '../wechat/templates'

export type Settings = ReturnType<typeof readSettings>

const DEFAULT_PORT = 3000

/** Where everything of one local system is: ports from PORT on, data in LOCAL_DIR. */
export const readSettings = (env: NodeJS.ProcessEnv, root: string) => {
  const first = Number(env.PORT ?? DEFAULT_PORT)
  if (!Number.isInteger(first) || first < 1 || first > 65_000) throw new Error(`PORT=${env.PORT} is no port number`)
  const ports = {
    api: first,
    sockets: first + 1,
    invocation: first + 2,
    web: first + 3,
    dynamodb: first + 4,
    s3: first + 5,
    wechat: first + 6,
  }
  const folder = resolve(root, env.LOCAL_DIR ?? '.local')
  return {
    root,
    folder,
    ports,
    logs: resolve(folder, 'logs'),
    secretsFile: resolve(folder, 'secrets.json'),
    table: 'minyi-local',
    bucket: 'minyi-local-files',
    /** What the city does otherwise; the templates and the text messages of the doubles where it does not say. */
    rules: env.CITY_RULES,
    /** An emulator of one's own, where the bundled one has no build for this platform. */
    ownDynamodb: env.DYNAMODB_ENDPOINT,
  }
}

export const HOST = '127.0.0.1'
export const url = (port: number): string => `http://${HOST}:${port}`

/** What each port is for, in the words of the message that says it is taken. */
export const portNames: Record<keyof Settings['ports'], string> = {
  api: '接口 HTTP API',
  sockets: '实时消息 WebSocket',
  invocation: '后台任务 Lambda',
  web: '网页 web app',
  dynamodb: '数据库 DynamoDB',
  s3: '文件存储 S3',
  wechat: '微信模拟 WeChat double',
}

/** The fictional city: registrations and telephones that say so themselves. */
const demoCity = {
  demo: true,
  identity: {
    organiser: '演示市人民代表大会常务委员会办公室',
    telephone: '0000-1234500',
    icp: '演示ICP备00000000号',
    publicSecurity: '演示公网安备00000000000000号',
  },
}

const rulesOf = (own: string | undefined): string => {
  const { notices, ...rest } = (own ? JSON.parse(own) : {}) as { notices?: object }
  return JSON.stringify({ ...demoCity, ...rest, notices: { templates, smsTemplate: 'double-sms', ...notices } })
}

/** The environment of the functions on this machine: endpoints of the emulators, and their keys, which guard nothing. */
export const functionEnvironment = ({ ports, secretsFile, table, bucket, ownDynamodb, rules }: Settings) => ({
  STAGE: 'local',
  TABLE_NAME: table,
  FILES_BUCKET: bucket,
  SECRETS_FILE: secretsFile,
  DYNAMODB_ENDPOINT: ownDynamodb ?? url(ports.dynamodb),
  S3_ENDPOINT: url(ports.s3),
  LAMBDA_ENDPOINT: url(ports.invocation),
  SOCKET_ENDPOINT: url(ports.sockets),
  SOCKET_URL: `ws://${HOST}:${ports.sockets}`,
  WECHAT_ENDPOINT: url(ports.wechat),
  SMS_ENDPOINT: `${url(ports.wechat)}${SMS_PATH}`,
  CITY_RULES: rulesOf(rules),
  JOBS_FUNCTION: 'minyi-local-jobs',
  AWS_REGION: 'cn-northwest-1',
  AWS_ACCESS_KEY_ID: 'S3RVER',
  AWS_SECRET_ACCESS_KEY: 'S3RVER',
})
