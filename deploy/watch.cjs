/**
 * What tells the operator that something is wrong, each with a section in docs/runbook.md: alarms to one topic, and a
 * dashboard. Periods are seconds.
 */
const { functions: FUNCTIONS } = require('./roles.cjs')
const functionName = (key) => `\${self:service}-\${sls:stage}-${key}`
const capital = (key) => `${key[0].toUpperCase()}${key.slice(1)}`
const ref = (name) => ({ Ref: name })

const alarm = (AlarmDescription, properties) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmDescription,
    Statistic: 'Sum',
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
    AlarmActions: [ref('Alarms')],
    OKActions: [ref('Alarms')],
    ...properties,
  },
})

const ofFunction = (key, MetricName) => ({
  Namespace: 'AWS/Lambda',
  MetricName,
  Dimensions: [{ Name: 'FunctionName', Value: functionName(key) }],
})
const ofQueue = (queue) => ({
  Namespace: 'AWS/SQS',
  MetricName: 'ApproximateNumberOfMessagesVisible',
  Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [queue, 'QueueName'] } }],
  Statistic: 'Maximum',
})
const ofTable = (MetricName) => ({
  Namespace: 'AWS/DynamoDB',
  MetricName,
  Dimensions: [{ Name: 'TableName', Value: ref('Table') }],
})
const ofApi = (MetricName) => ({
  Namespace: 'AWS/ApiGateway',
  MetricName,
  Dimensions: [{ Name: 'ApiId', Value: ref('HttpApi') }],
})

const perFunction = Object.fromEntries(
  FUNCTIONS.flatMap((key) => [
    [`${capital(key)}Errors`, alarm(`函数 ${key} 出错（runbook：函数出错）`, ofFunction(key, 'Errors'))],
    [`${capital(key)}Throttles`, alarm(`函数 ${key} 被限流（runbook：并发不足）`, ofFunction(key, 'Throttles'))],
  ]),
)

/** A recount found other records than were acknowledged (functions/opinions/runRecount.ts). */
const differs = { Namespace: '${self:service}-${sls:stage}', MetricName: 'ReconciliationDiffers' }
const reconciliationFilter = {
  Type: 'AWS::Logs::MetricFilter',
  DependsOn: ['JobsLogGroup'],
  Properties: {
    LogGroupName: `/aws/lambda/${functionName('jobs')}`,
    FilterPattern: '{ $.message = "reconciliation differs" }',
    MetricTransformations: [{ MetricNamespace: differs.Namespace, MetricName: differs.MetricName, MetricValue: '1' }],
  },
}

/** What functions tell of themselves (functions/platform/metrics.ts). */
const told = (MetricName) => ({ Namespace: '${self:service}-${sls:stage}', MetricName })

const alarms = {
  RecordsPutAside: alarm('有记录未能处理，已搁置（runbook：失败的流记录）', told('RecordsPutAside')),
  AnswersOverdue: alarm('一小时内有五件以上留言超过答复期限（runbook：答复超期）', {
    ...told('AnswersOverdue'),
    Period: 3600,
    Threshold: 5,
  }),
  ScheduleFails: alarm('定时任务连续出错（runbook：定时任务停了）', {
    ...told('ScheduleFailures'),
    EvaluationPeriods: 3,
  }),
  ScheduleIsSilent: alarm('定时任务十分钟没有运行，答复期限不再计时提醒（runbook：定时任务停了）', {
    ...ofFunction('schedule', 'Invocations'),
    EvaluationPeriods: 2,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  }),
  WechatRefuses: alarm('微信接口五分钟内拒绝 50 次以上（runbook：微信拒绝）', {
    ...told('WechatRefusals'),
    Threshold: 50,
  }),
  ReconciliationDiffers: alarm('收到的意见与记录对不上（runbook：核对不一致）', differs),
  ...perFunction,
  StreamIsLate: alarm('流处理落后一分钟以上：数字、通知未及时更新（runbook：流处理落后）', {
    ...ofFunction('stream', 'IteratorAge'),
    Statistic: 'Maximum',
    Period: 60,
    EvaluationPeriods: 3,
    Threshold: 60_000,
  }),
  StreamFailuresWait: alarm('有流记录未能处理（runbook：失败的流记录）', ofQueue('StreamFailures')),
  JobFailuresWait: alarm('有后台任务三次失败（runbook：失败的任务）', ofQueue('JobFailures')),
  ApiServerErrors: alarm('接口出现 5xx（runbook：接口出错）', { ...ofApi('5xx'), Threshold: 5 }),
  ApiIsSlow: alarm('接口 p99 超过 3 秒（runbook：接口变慢）', {
    ...ofApi('Latency'),
    Statistic: undefined,
    ExtendedStatistic: 'p99',
    EvaluationPeriods: 3,
    Threshold: 3_000,
  }),
  TableWritesThrottled: alarm('数据库写入被限流（runbook：热点草案）', ofTable('WriteThrottleEvents')),
  TableReadsThrottled: alarm('数据库读取被限流（runbook：热点草案）', ofTable('ReadThrottleEvents')),
}

const metric = ({ Namespace, MetricName, Dimensions = [] }, stat) => [
  Namespace,
  MetricName,
  ...Dimensions.flatMap(({ Name, Value }) => [Name, Value]),
  { stat },
]

const widget = (title, metrics, at) => ({
  type: 'metric',
  x: (at % 2) * 12,
  y: Math.floor(at / 2) * 6,
  width: 12,
  height: 6,
  properties: { title, metrics, period: 60, region: '${AWS::Region}', view: 'timeSeries' },
})

/** A dashboard is one string: resources in it are named for Fn::Sub. */
const inText = (value) =>
  JSON.stringify(value, (_, part) => {
    if (part?.Ref) return `\${${part.Ref}}`
    if (part?.['Fn::GetAtt']) return `\${${part['Fn::GetAtt'].join('.')}}`
    return part
  })

const dashboard = {
  widgets: [
    ['请求数与错误', [metric(ofApi('Count'), 'Sum'), metric(ofApi('4xx'), 'Sum'), metric(ofApi('5xx'), 'Sum')]],
    ['响应时间（毫秒）', [metric(ofApi('Latency'), 'p50'), metric(ofApi('Latency'), 'p99')]],
    ['各函数出错', FUNCTIONS.map((key) => metric(ofFunction(key, 'Errors'), 'Sum'))],
    ['流处理延迟（毫秒）', [metric(ofFunction('stream', 'IteratorAge'), 'Maximum')]],
    [
      '数据库消耗',
      [metric(ofTable('ConsumedWriteCapacityUnits'), 'Sum'), metric(ofTable('ConsumedReadCapacityUnits'), 'Sum')],
    ],
    [
      '未处理的失败',
      [
        metric(ofQueue('StreamFailures'), 'Maximum'),
        metric(ofQueue('JobFailures'), 'Maximum'),
        metric(told('RecordsPutAside'), 'Sum'),
      ],
    ],
    [
      '收到的意见与留言',
      [
        metric(told('OpinionsReceived'), 'Sum'),
        metric(told('OpinionsHeld'), 'Sum'),
        metric(told('MessagesSent'), 'Sum'),
      ],
    ],
    ['推送到对方的时间（毫秒）', [metric(told('FrameTime'), 'p50'), metric(told('FrameTime'), 'p99')]],
    ['微信拒绝与逾期答复', [metric(told('WechatRefusals'), 'Sum'), metric(told('AnswersOverdue'), 'Sum')]],
  ].map(([title, metrics], at) => widget(title, metrics, at)),
}

module.exports = () => ({
  Conditions: { TellsSomebody: { 'Fn::Not': [{ 'Fn::Equals': ['${param:alarmEmail}', ''] }] } },
  Resources: {
    Alarms: { Type: 'AWS::SNS::Topic', Properties: { DisplayName: '${self:service}-${sls:stage}' } },
    AlarmsByMail: {
      Type: 'AWS::SNS::Subscription',
      Condition: 'TellsSomebody',
      Properties: { TopicArn: ref('Alarms'), Protocol: 'email', Endpoint: '${param:alarmEmail}' },
    },
    ReconciliationFilter: reconciliationFilter,
    ...alarms,
    Dashboard: {
      Type: 'AWS::CloudWatch::Dashboard',
      Properties: {
        DashboardName: '${self:service}-${sls:stage}',
        DashboardBody: { 'Fn::Sub': inText(dashboard) },
      },
    },
  },
})
