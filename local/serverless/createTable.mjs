import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'

const shapeOf = (indexes = []) =>
  JSON.stringify(
    indexes
      .map(({ IndexName, KeySchema, Projection }) => [
        IndexName,
        KeySchema.map(({ AttributeName }) => AttributeName),
        [...(Projection.NonKeyAttributes ?? [])].sort(),
      ])
      .sort(),
  )

/** Makes the table that a CloudFormation resource describes, unless it is there from an earlier start. */
export const createTable = async (properties) => {
  const client = new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT, maxAttempts: 8 })
  const { TableName } = properties
  const existing = await client.send(new DescribeTableCommand({ TableName })).catch((error) => {
    if (error.name === 'ResourceNotFoundException') return undefined
    throw error
  })
  if (existing) {
    if (shapeOf(existing.Table.GlobalSecondaryIndexes) !== shapeOf(properties.GlobalSecondaryIndexes))
      throw new Error(
        '表结构与 serverless.yml 不一致，请用 npm start -- --reset 重建本地数据。The table of .local has other indexes than serverless.yml.',
      )
    return
  }
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: properties.BillingMode,
      AttributeDefinitions: properties.AttributeDefinitions,
      KeySchema: properties.KeySchema,
      GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes,
      StreamSpecification: { StreamEnabled: true, ...properties.StreamSpecification },
    }),
  )
  if (properties.TimeToLiveSpecification)
    await client.send(
      new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: properties.TimeToLiveSpecification }),
    )
}
