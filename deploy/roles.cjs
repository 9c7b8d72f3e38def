/**
 * One role a function, with what that function does and no more. `*` stands in no action, and no statement covers
 * more than one function needs.
 */
const sub = (text) => ({ 'Fn::Sub': text })
const arn = (resource) => sub(`arn:\${AWS::Partition}:${resource}`)
const table = { 'Fn::GetAtt': ['Table', 'Arn'] }

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem']
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem']

const statement = (actions, resources) => ({ Effect: 'Allow', Action: actions, Resource: resources })

const NETWORK = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
]

const can = {
  useTable: [
    statement([...READ, ...WRITE], [table]),
    statement(['dynamodb:Query'], [sub('${Table.Arn}/index/byOwner'), sub('${Table.Arn}/index/byQueue')]),
  ],
  readSecrets: [
    statement(
      ['secretsmanager:GetSecretValue'],
      // Secrets Manager appends six characters of its own to a name.
      [arn('secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:${self:custom.names.secrets}-??????')],
    ),
  ],
  files: (actions, ...prefixes) => [
    statement(
      actions,
      prefixes.map((prefix) => sub(`\${FilesBucket.Arn}/${prefix}/*`)),
    ),
    {
      // With it, a file that is not there is told as missing, without it as forbidden.
      ...statement(['s3:ListBucket'], [{ 'Fn::GetAtt': ['FilesBucket', 'Arn'] }]),
      Condition: { StringLikeIfExists: { 's3:prefix': prefixes.map((prefix) => `${prefix}/*`) } },
    },
  ],
  pushToSockets: [
    statement(
      ['execute-api:ManageConnections'],
      [arn('execute-api:${AWS::Region}:${AWS::AccountId}:${WebsocketsApi}/${sls:stage}/POST/@connections/*')],
    ),
  ],
  closeSockets: [
    statement(
      ['execute-api:ManageConnections'],
      [arn('execute-api:${AWS::Region}:${AWS::AccountId}:${WebsocketsApi}/${sls:stage}/DELETE/@connections/*')],
    ),
  ],
  startJobs: [
    statement(
      ['lambda:InvokeFunction'],
      [arn('lambda:${AWS::Region}:${AWS::AccountId}:function:${self:custom.names.jobs}')],
    ),
  ],
  refineUploads: [
    statement(
      ['lambda:InvokeFunction'],
      [arn('lambda:${AWS::Region}:${AWS::AccountId}:function:${self:custom.names.refine}')],
    ),
  ],
  followTable: [
    statement(
      ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream'],
      [{ 'Fn::GetAtt': ['Table', 'StreamArn'] }],
    ),
    // ListStreams knows no narrower resource than the table's streams.
    statement(['dynamodb:ListStreams'], [sub('${Table.Arn}/stream/*')]),
  ],
  // WeChat answers addresses on its allow list only, so these functions go out through the network of egress.yml.
  // Lambda itself needs the actions, which know no narrower resource; the function's own code is denied them.
  reachWechat: [
    statement(NETWORK, ['*']),
    {
      Effect: 'Deny',
      Action: NETWORK,
      Resource: ['*'],
      Condition: {
        ArnLike: {
          'lambda:SourceFunctionArn': [
            arn('lambda:${AWS::Region}:${AWS::AccountId}:function:${self:service}-${sls:stage}-*'),
          ],
        },
      },
    },
  ],
  report: (queue) => [statement(['sqs:SendMessage'], [{ 'Fn::GetAtt': [queue, 'Arn'] }])],
}

const READ_FILES = ['s3:GetObject']
const WRITE_FILES = ['s3:PutObject', 's3:AbortMultipartUpload']
const CHANGE_FILES = [...READ_FILES, ...WRITE_FILES, 's3:DeleteObject']
const common = [...can.useTable, ...can.readSecrets]

const roles = {
  // Counts what was put aside, and asks WeChat what is left of its quotas, for the status page.
  system: [...common, ...can.files([], 'stream-aside').slice(1), ...can.reachWechat],
  accounts: [...common, ...can.startJobs, ...can.reachWechat],
  drafts: [
    ...common,
    ...can.files(CHANGE_FILES, 'uploads', 'comparisons'),
    // Recordings of articles, and what stands beside a draft.
    ...can.files(READ_FILES, 'attachments', 'materials'),
    ...can.refineUploads,
  ],
  // Links to files are signed with the function's own right to read them.
  opinions: [
    ...common,
    ...can.files(CHANGE_FILES, 'uploads', 'jobs', 'clusters', 'queue'),
    ...can.files(READ_FILES, 'attachments'),
    ...can.refineUploads,
    ...can.startJobs,
    ...can.reachWechat,
  ],
  workbench: [...common, ...can.files(CHANGE_FILES, 'queue'), ...can.files(READ_FILES, 'clusters')],
  chat: [
    ...common,
    ...can.files(READ_FILES, 'uploads', 'attachments'),
    ...can.refineUploads,
    ...can.pushToSockets,
    ...can.reachWechat,
  ],
  uploads: [...common, ...can.files(WRITE_FILES, 'uploads')],
  refine: [
    ...can.files(READ_FILES, 'uploads'),
    ...can.files([...READ_FILES, ...WRITE_FILES], 'attachments', 'materials'),
  ],
  wechat: [...common, ...can.files(READ_FILES, 'attachments'), ...can.pushToSockets],
  stations: [
    ...common,
    ...can.files(CHANGE_FILES, 'jobs/templates'),
    // Photos of deputies.
    ...can.files(READ_FILES, 'materials'),
    ...can.refineUploads,
    ...can.startJobs,
  ],
  proposals: [...common, ...can.reachWechat],
  statistics: common,
  search: common,
  exports: [...common, ...can.files([...READ_FILES, ...WRITE_FILES], 'exports'), ...can.startJobs],
  jobsApi: [...common, ...can.files(READ_FILES, 'jobs'), ...can.startJobs],
  audit: [...common, ...can.files(READ_FILES, 'exports'), ...can.startJobs],
  socket: [...common, ...can.pushToSockets],
  stream: [
    ...common,
    ...can.files(WRITE_FILES, 'stream-aside', 'queue'),
    ...can.files(READ_FILES, 'attachments'),
    ...can.followTable,
    ...can.startJobs,
    ...can.pushToSockets,
    ...can.closeSockets,
    ...can.report('StreamFailures'),
    ...can.reachWechat,
  ],
  jobs: [
    ...common,
    ...can.files(CHANGE_FILES, 'exports', 'uploads', 'jobs', 'clusters', 'queue'),
    ...can.startJobs,
    ...can.pushToSockets,
    ...can.report('JobFailures'),
    ...can.reachWechat,
  ],
  schedule: [
    ...common,
    ...can.files(CHANGE_FILES, 'exports', 'uploads', 'erased'),
    ...can.files(READ_FILES, 'attachments'),
    ...can.startJobs,
    ...can.pushToSockets,
    ...can.reachWechat,
  ],
}

/** The audit log is only ever appended to: its records (`AT#…`) are put one by one, on condition that they are new. */
const appendOnly = {
  Effect: 'Deny',
  Action: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
  Resource: [table],
  Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['AT#*'] } },
}

const functionName = (key) => `\${self:service}-\${sls:stage}-${key}`

const logs = (key) => [
  statement(
    ['logs:CreateLogStream', 'logs:PutLogEvents'],
    [arn(`logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${functionName(key)}:*`)],
  ),
]

const role = (key, statements) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    Policies: [
      {
        PolicyName: 'only-what-it-does',
        PolicyDocument: { Version: '2012-10-17', Statement: [...logs(key), ...statements, appendOnly] },
      },
    ],
  },
})

const nameOf = (key) => `${key[0].toUpperCase()}${key.slice(1)}Role`

module.exports = () => ({
  Resources: Object.fromEntries(Object.entries(roles).map(([key, statements]) => [nameOf(key), role(key, statements)])),
})

/** The functions that there are. */
module.exports.functions = Object.keys(roles)
