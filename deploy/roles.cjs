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
  ],
  pushToSockets: [
    statement(
      ['execute-api:ManageConnections'],
      [arn('execute-api:${AWS::Region}:${AWS::AccountId}:${WebsocketsApi}/${sls:stage}/POST/@connections/*')],
    ),
  ],
  startJobs: [
    statement(
      ['lambda:InvokeFunction'],
      [arn('lambda:${AWS::Region}:${AWS::AccountId}:function:${self:custom.names.jobs}')],
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
  report: (queue) => [statement(['sqs:SendMessage'], [{ 'Fn::GetAtt': [queue, 'Arn'] }])],
}

const ALL_FILES = ['uploads', 'versions', 'exports', 'pictures']
const READ_FILES = ['s3:GetObject']
const CHANGE_FILES = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload']
const common = [...can.useTable, ...can.readSecrets]

const roles = {
  system: [...common, ...can.files(['s3:GetObject', 's3:PutObject'], 'uploads')],
  accounts: [...common, ...can.startJobs],
  drafts: [...common, ...can.files(CHANGE_FILES, 'uploads', 'versions', 'pictures'), ...can.startJobs],
  opinions: [...common, ...can.files(CHANGE_FILES, 'uploads'), ...can.startJobs, ...can.pushToSockets],
  chat: [...common, ...can.files(CHANGE_FILES, 'uploads'), ...can.pushToSockets],
  stations: [...common, ...can.files(CHANGE_FILES, 'uploads', 'pictures'), ...can.startJobs],
  statistics: [...common],
  exports: [...common, ...can.files(READ_FILES, 'exports'), ...can.startJobs],
  socket: [...common, ...can.pushToSockets],
  stream: [...common, ...can.pushToSockets, ...can.followTable, ...can.report('StreamFailures'), ...can.startJobs],
  jobs: [...common, ...can.files(CHANGE_FILES, ...ALL_FILES), ...can.report('JobFailures'), ...can.pushToSockets],
  schedule: [...common, ...can.files(CHANGE_FILES, ...ALL_FILES), ...can.startJobs, ...can.pushToSockets],
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
        PolicyDocument: { Version: '2012-10-17', Statement: [...logs(key), ...statements] },
      },
    ],
  },
})

const nameOf = (key) => `${key[0].toUpperCase()}${key.slice(1)}Role`

module.exports = () => ({
  Resources: Object.fromEntries(Object.entries(roles).map(([key, statements]) => [nameOf(key), role(key, statements)])),
})
