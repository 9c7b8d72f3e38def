import { emit } from './metrics'

it('tells figures that belong together in one line that CloudWatch reads', () => {
  process.env.STAGE = 'prod'
  const line = JSON.parse(emit({ OpinionsReceived: 3, OpinionsHeld: 0, StreamDelay: 0 }, 1_000) ?? '')
  expect(line).toMatchObject({ OpinionsReceived: 3, StreamDelay: 0, _aws: { Timestamp: 1_000 } })
  expect(line._aws.CloudWatchMetrics).toEqual([
    {
      Namespace: 'minyi-prod',
      Dimensions: [[]],
      Metrics: [
        { Name: 'OpinionsReceived', Unit: 'Count' },
        { Name: 'StreamDelay', Unit: 'Milliseconds' },
      ],
    },
  ])
  expect(emit({ OpinionsReceived: 0 })).toBeUndefined()
})
